import { Secret, TOTP } from 'otpauth';

/** The code an authenticator app shows at a time, `steps` steps later or earlier. */
export const totpCode = (sharedSecret: string, now: number, steps = 0, period = 30): string =>
  TOTP.generate({ secret: Secret.fromBase32(sharedSecret), timestamp: now + steps * period * 1000, period });
