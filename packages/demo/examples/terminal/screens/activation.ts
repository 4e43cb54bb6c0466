import type { MfaEnrollActivateStep } from '@authn-flow/authn-core';
import { nameOf } from '../names.ts';
import { drawPicture } from '../picture.ts';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

/** MFA_ENROLL_ACTIVATE: the proof that what was set up works. */
export async function activation(step: MfaEnrollActivateStep, screen: Screen): Promise<unknown> {
  const others = waysOut(step);
  switch (step.factorType) {
    case 'push': {
      const { activate, sendEmail, sendSms } = step;
      if (activate) return screen.choose('What now', [...move('Show a new code', activate), ...others]);
      await scannable(step, screen);
      return screen.wait([
        ...move('Send a mail with a link instead', sendEmail),
        ...move(
          'Send a text message with a link instead',
          sendSms &&
            (async () => {
              const typed = await screen.ask('Number, with + and the country');
              return sendSms({ phoneNumber: typed.replaceAll(/[\s().-]/g, '') });
            }),
        ),
        ...others,
      ]);
    }
    case 'token:software:totp':
      await scannable(step, screen);
      return screen.fill(
        'Code that the app shows (Enter for other ways)',
        (typed) => step.activate({ passCode: typed.replaceAll(/\s/g, '') }),
        others,
      );
    case 'sms':
    case 'call':
    case 'email':
      screen.say('A code is on its way.');
      return screen.fill(
        'Code (Enter for other ways)',
        (typed) => step.activate({ passCode: typed.replaceAll(/\s/g, '') }),
        others,
      );
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn':
    case 'unknown':
      screen.say(`${nameOf(step)} needs a browser.`);
      return screen.choose('What now', others);
  }
}

/** The code to scan, and the same to type. It is for this person's eyes, as the terminal is. */
async function scannable(
  { qrCode, sharedSecret }: { readonly qrCode?: string; readonly sharedSecret?: string },
  screen: Screen,
): Promise<void> {
  const picture = qrCode === undefined ? undefined : await drawPicture(qrCode);
  screen.say('Scan this with the app:');
  screen.say(picture ?? qrCode ?? '(the org sends no picture)');
  if (sharedSecret !== undefined) screen.say(`Or type this key into it: ${sharedSecret}`);
}
