import { afterEach, expect, it } from 'vitest';
import { Harness, mfaRequired, smsChallenge, unauthenticated } from '../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const helpLinks = [
  { label: 'Call us', href: 'tel:+15550100' },
  { label: 'I lost my phone', href: 'https://example.com/phone', on: 'factors' },
] as const;

const helpOf = (widget: Harness): string[] =>
  [...widget.widget.querySelectorAll('[data-name=help]')].map(({ textContent }) => textContent.trim());

it('[r112] shows help for factors where people prove that it is them, and other help where they begin', async () => {
  const widget = await Harness.mount(unauthenticated(), { properties: { helpLinks } });
  await widget.until(() => helpOf(widget).length > 0);
  expect(helpOf(widget)).toEqual(['Call us']);
  await widget.show(mfaRequired());
  expect(helpOf(widget)).toEqual(['I lost my phone', 'Call us']);
  await widget.show(smsChallenge());
  expect(helpOf(widget)).toEqual(['I lost my phone']);
});
