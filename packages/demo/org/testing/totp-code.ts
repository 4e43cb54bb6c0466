import { Secret, TOTP } from 'otpauth';

/** The code an authenticator app shows at a time, `steps` steps of 30 s later or earlier. */
export const totpCode = (sharedSecret: string, now: number, steps = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(sharedSecret), timestamp: now + steps * 30_000 });
