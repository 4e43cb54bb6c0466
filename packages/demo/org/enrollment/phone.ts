import { ApiError } from '../errors/api-error.ts';
import { maskPhone } from '../factors/mask.ts';
import type { Enrolling, PendingEnrollment } from './enrollment.ts';
import { badProfile, codeEnrollment } from './activation-code.ts';
import type { Enrollment } from './enrollment.ts';

const EXTENSION = /^[\d*#,]{1,15}$/;

/** North American numbers have a fixed length, and no area code or exchange begins with 0 or 1. */
const cannotExist = (phoneNumber: string): boolean =>
  phoneNumber.startsWith('+1') && !/^\+1[2-9]\d{2}[2-9]\d{6}$/.test(phoneNumber);

/** The number to enrol: the one that was sent, or the person's verified one (spec 3.9.7). */
function readPhone({ step, profile }: Enrolling): string {
  const verified = step.person.mobilePhone;
  const sent = profile.text('phoneNumber', 100);
  if (sent === undefined || (verified !== undefined && sent === maskPhone(verified))) {
    if (verified === undefined) throw badProfile('phoneNumber: there is none to enrol.');
    return verified;
  }
  const phoneNumber = sent.replace(/[\s().-]/g, '');
  if (!/^\+\d{7,15}$/.test(phoneNumber)) throw badProfile('phoneNumber: must be + and 7 to 15 digits.');
  if (cannotExist(phoneNumber) && profile.flag('validatePhone') !== false) {
    throw new ApiError('E0000098', { causes: ['phoneNumber: no such number is given out.'] });
  }
  const isUpdate = step.call.url.searchParams.get('updatePhone') === 'true';
  if (verified !== undefined && phoneNumber !== verified && !isUpdate) {
    throw badProfile('phoneNumber: there is a verified phone already.');
  }
  return phoneNumber;
}

const numberOf = ({ factor }: PendingEnrollment): string => factor.phoneNumber ?? '';

/** sms and call: the number becomes the person's verified one when the activation succeeds, not before. */
export const phoneEnrollment = (channel: 'sms' | 'call'): Enrollment =>
  codeEnrollment(
    channel,
    (enrolling) => {
      const phoneNumber = readPhone(enrolling);
      const phoneExtension = channel === 'call' ? enrolling.profile.text('phoneExtension') : undefined;
      if (phoneExtension !== undefined && !EXTENSION.test(phoneExtension)) {
        throw new ApiError('E0000121', { causes: ['phoneExtension: up to 15 digits, *, # and commas.'] });
      }
      return { ...enrolling.factor, phoneNumber, ...(phoneExtension !== undefined && { phoneExtension }) };
    },
    numberOf,
    (pending, { org, person }) => {
      person.mobilePhone = numberOf(pending);
      org.store.people.put(person);
    },
  );
