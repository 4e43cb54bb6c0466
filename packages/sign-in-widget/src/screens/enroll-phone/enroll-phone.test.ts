import { afterEach, describe, expect, it, vi } from 'vitest';
import { countries, likelyCountry, toNumber } from '../../phone/calling-codes.ts';
import {
  Harness,
  callToEnroll,
  mfaEnroll,
  refused,
  smsActivation,
  smsToEnroll,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const phones = [{ id: 'mbl1', phoneNumber: '+1 XXX-XXX-4417' }];
const country = (widget: Harness): HTMLSelectElement => widget.widget.querySelector('select')!;
const named = (code: string) => countries.find((each) => each.code === code);

async function open(factor: ReturnType<typeof smsToEnroll> | ReturnType<typeof callToEnroll>, more = {}) {
  const step = mfaEnroll({ factors: [factor], ...more });
  const widget = await Harness.mount(step, { attributes: { 'default-country': 'de' } });
  const row = factor.factorType === 'sms' ? 'Text message' : 'Phone call';
  widget.button(row).click();
  await widget.until(() => widget.title.startsWith('Get codes'));
  return { widget, step };
}

describe('enroll-phone', () => {
  it('[r66] has every country in the person’s language, sorted, the page’s own first choice chosen', async () => {
    const { widget } = await open(smsToEnroll());
    const names = [...country(widget).options].map((option) => option.text);
    expect(names.length).toBeGreaterThan(200);
    expect(names).toContain('Germany (\u200e+49)');
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
    expect(country(widget).value).toBe('DE');
    expect(country(widget).labels[0]!.textContent).toBe('Country or region');
    expect(document.activeElement).toBe(widget.input('phoneNumber'));
    expect(widget.input('phoneNumber').autocomplete).toBe('tel-national');
  });

  it('[r66] puts the calling code in front, and drops the 0 where it is not dialled from abroad', async () => {
    const enroll = vi.fn(done);
    const { widget } = await open(smsToEnroll({ enroll }));
    widget.type('phoneNumber', '0170 123 45 67');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({ phoneNumber: '+491701234567' });
  });

  it('[r66] takes a whole number, and the country follows', async () => {
    const enroll = vi.fn(done);
    const { widget } = await open(callToEnroll({ enroll }));
    widget.type('phoneNumber', '+44 (0)20-7946 0958');
    await widget.until(() => country(widget).value === 'GB');
    widget.input('phoneNumber').value = '+44 20 7946 0958';
    widget.input('phoneExtension').value = '12#';
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledWith({ phoneNumber: '+442079460958', phoneExtension: '12#' });
  });

  it('refuses what cannot be a number, and leaves the rest to the org', async () => {
    const enroll = vi.fn(done);
    const { widget } = await open(smsToEnroll({ enroll }));
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter your phone number.');
    for (const typed of ['123', 'call me 0170 1234567', '+49 1234567890123456']) {
      widget.type('phoneNumber', typed);
      widget.submit.click();
      await widget.until(() => widget.problem.includes('doesn’t look like a phone number'));
    }
    expect(enroll).not.toHaveBeenCalled();
    expect(widget.input('phoneNumber').getAttribute('aria-describedby')).toBe(
      widget.part('field-problem')!.id,
    );
  });

  it('[r66] offers to use a number anyway that the org thinks impossible', async () => {
    const enroll = vi.fn(done);
    const factor = smsToEnroll({ enroll });
    const { widget, step } = await open(factor);
    widget.type('phoneNumber', '170 1234567');
    widget.submit.click();
    await widget.settled();
    await widget.show({ ...step, id: step.id, problem: refused('E0000098', { field: 'phoneNumber' }) });
    expect(widget.problem).toBe('This number may be wrong. Check it, or use it anyway.');
    widget.button('anyway').click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({ phoneNumber: '+491701234567', validatePhone: false });
  });

  it('[r66] offers the number that the org knows, and says so where another one is wanted', async () => {
    const enroll = vi.fn(done);
    const { widget, step } = await open(smsToEnroll({ enroll, phones }));
    expect(widget.part('page')!.textContent).toContain('+1 ••• ••• 4417');
    expect(widget.widget.querySelector('select')).toBeNull();
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({});
    await widget.show({ ...step, problem: refused('E0000006') });
    expect(widget.problem).toBe('You can’t do that with this account.');
    widget.button('Use another number').click();
    await widget.until(() => document.activeElement === widget.input('phoneNumber'));
    widget.type('phoneNumber', '170 1234567');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({ phoneNumber: '+491701234567', updatePhone: true });
    widget.button('Back').click();
    await widget.until(() => widget.widget.querySelector('select') === null);
    expect(widget.title).toBe('Get codes by text message');
  });

  it('[r66] corrects a number that a code was sent to, without leaving the form’s factor', async () => {
    const enroll = vi.fn((): Promise<ReturnType<typeof smsActivation>> => Promise.resolve(smsActivation()));
    const { widget, step } = await open(smsToEnroll({ enroll }));
    widget.type('phoneNumber', '170 1234567');
    widget.submit.click();
    await widget.settled();
    const previous = (): Promise<typeof step> => {
      widget.script.show(step);
      return Promise.resolve(step);
    };
    await widget.show(smsActivation({ previous }));
    widget.button('Change number').click();
    await widget.until(() => widget.title === 'Get codes by text message');
    widget.type('phoneNumber', '170 7654321');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenLastCalledWith({ phoneNumber: '+491707654321', updatePhone: true });
  });

  it('shows what is wrong with an extension at the extension', async () => {
    const factor = callToEnroll();
    const { widget, step } = await open(factor);
    await widget.show({ ...step, problem: refused('E0000121', { field: 'phoneExtension' }) });
    expect(widget.input('phoneExtension').getAttribute('aria-invalid')).toBe('true');
    await widget.show({ ...step, problem: refused('E0000001') });
    expect(widget.problem).toBe('That number can’t be used. Check it and try again.');
    expect(widget.input('phoneNumber').getAttribute('aria-invalid')).toBe('true');
  });

  it('tells developers of a country that there is not, and goes by the browser', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const widget = await Harness.mount(mfaEnroll(), { attributes: { 'default-country': 'germany' } });
    widget.button('Text message').click();
    await widget.until(() => widget.title === 'Get codes by text message');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('default-country is "germany"'));
    expect(country(widget).value).not.toBe('');
    warn.mockRestore();
  });

  it('goes back to the list, and leaves the problem behind', async () => {
    const { widget, step } = await open(smsToEnroll());
    await widget.show({ ...step, problem: refused('E0000099') });
    widget.button('Choose something else').click();
    await widget.until(() => widget.title === 'Secure your account');
    expect(widget.problem).toBe('');
  });
});

describe('calling codes', () => {
  it.each([
    ['06 12345678', 'IT', '+390612345678'],
    ['01 23 45 67 89', 'FR', '+33123456789'],
    ['0049 170 1234567', 'FR', '+491701234567'],
    ['٠١٧٠ ١٢٣٤٥٦٧', 'DE', '+491701234567'],
    ['415-555-2671', 'US', '+14155552671'],
    ['12', 'DE', undefined],
    ['0170 1234567 ext 5', 'DE', undefined],
  ])('%s in %s is %s', (typed, code, number) => {
    expect(toNumber(typed, named(code))).toBe(number);
  });

  it.each([
    ['ch', ['en-US'], 'CH'],
    ['nowhere', ['fr', 'fr-CA'], 'CA'],
    [undefined, ['de'], 'DE'],
    [undefined, ['not a language'], undefined],
  ])('told %s, speaking %s, is in %s', (told, languages, code) => {
    expect(likelyCountry(told, languages)?.code).toBe(code);
  });
});
