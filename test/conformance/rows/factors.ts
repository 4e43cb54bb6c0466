import { named } from './row.ts';

const ENROL = 'MFA_ENROLL';
const VERIFY = 'MFA_REQUIRED';
const NEVER_ENROLLED = 'only administrators hand it out';

/** Every factor by itself: each is set up and proven, with wrong proofs before the right one. */
export const factors = named({
  '3.9/push': [ENROL, 'push', 'scanned, or by a link in a mail or a text message', 'enrolled'],
  '3.9/totp': [ENROL, 'token:software:totp of OKTA and GOOGLE', 'a code of the secret', 'enrolled'],
  '3.9/sms': [ENROL, 'sms', 'the code that was sent', 'enrolled'],
  '3.9/call': [ENROL, 'call', 'the code that was told', 'enrolled'],
  '3.9/update-phone': [
    ENROL,
    'sms, call',
    'another number than the verified one',
    'refused, unless updatePhone',
  ],
  '3.9/validate-phone': [
    ENROL,
    'sms, call',
    'a number that cannot exist',
    'E0000098, unless validatePhone is false',
  ],
  '3.9/email': [ENROL, 'email', 'the code that was mailed', 'enrolled'],
  '3.9/question': [ENROL, 'question', 'one of the list, or one’s own', 'enrolled'],
  '3.9/password': [ENROL, 'password', 'one the policy takes', 'enrolled, and the password'],
  '3.9/yubikey': [ENROL, 'token:hardware of YUBICO', 'one touch', 'enrolled'],
  '3.9/rsa': [ENROL, 'token of RSA', 'name, PIN and code', 'enrolled'],
  '3.9/on-prem': [ENROL, 'token of DEL_OATH', 'name, PIN and code', 'enrolled'],
  '3.9/symantec': [ENROL, 'token of SYMANTEC', 'two codes in a row', 'enrolled'],
  '3.9/duo': [ENROL, 'web of DUO', 'the frame says yes', 'enrolled'],
  '3.9/saml': [ENROL, 'assertion:saml2', 'the provider says yes', 'enrolled'],
  '3.9/oidc': [ENROL, 'assertion:oidc', 'the provider says yes', 'enrolled'],
  '3.9/claims': [ENROL, 'claims_provider', 'the provider says yes', 'enrolled'],
  '3.9/webauthn': [ENROL, 'webauthn', 'a new key signs', 'enrolled'],
  '3.9/u2f': [ENROL, 'u2f', '', 'enrolled', 'browsers have removed it: it is listed and cannot be begun'],
  '3.9/hotp': [ENROL, 'token:hotp', '', 'listed', NEVER_ENROLLED],
  '3.10/push': [VERIFY, 'push', 'approved, with or without a number', 'proven'],
  '3.10/push-upgrade': [VERIFY, 'push', 'the app is too old', 'REJECTED, with a reason'],
  '3.10/totp': [
    VERIFY,
    'token:software:totp of OKTA and GOOGLE',
    'wrong, used, of another time, right',
    'proven',
  ],
  '3.10/sms': [VERIFY, 'sms', 'wrong, replaced, right', 'proven'],
  '3.10/call': [VERIFY, 'call', 'wrong, right', 'proven'],
  '3.10/email': [VERIFY, 'email', 'wrong, right', 'proven'],
  '3.10/question': [VERIFY, 'question', 'wrong, right', 'proven'],
  '3.10/password': [VERIFY, 'password', 'wrong, right', 'proven'],
  '3.10/yubikey': [VERIFY, 'token:hardware of YUBICO', 'wrong, used, right', 'proven'],
  '3.10/rsa': [VERIFY, 'token of RSA', 'a new PIN and the next code are asked for (E0000113)', 'proven'],
  '3.10/on-prem': [VERIFY, 'token of DEL_OATH', 'wrong, right', 'proven'],
  '3.10/symantec': [VERIFY, 'token of SYMANTEC', 'wrong, right', 'proven'],
  '3.10/hotp': [VERIFY, 'token:hotp', 'wrong, used, right', 'proven'],
  '3.10/duo': [VERIFY, 'web of DUO', 'denied, begun anew, approved', 'proven'],
  '3.10/saml': [VERIFY, 'assertion:saml2', 'the provider says no, then yes', 'proven'],
  '3.10/oidc': [VERIFY, 'assertion:oidc', 'the provider says no, then yes', 'proven'],
  '3.10/claims': [VERIFY, 'claims_provider', 'the provider says no, then yes', 'proven'],
  '3.10/webauthn': [VERIFY, 'webauthn', 'one key, wrong and right', 'proven'],
  '3.10/webauthn-type': [VERIFY, 'webauthn, any of several keys', 'one of them signs', 'proven'],
  '3.10/u2f': [VERIFY, 'u2f', '', 'proven', 'browsers have removed it: it is listed and cannot be begun'],
});
