/** A session of the org's (spec §4.2). What the org leaves out, or sends in another shape, is absent. */
export interface Session {
  /** The value of the org's `sid` cookie, and as secret as that: an accessor that no serialisation reads. */
  readonly id: string;
  /** `00u…` */
  readonly userId?: string;
  /** What the person signs in with. */
  readonly login?: string;
  /** `MFA_REQUIRED` and `MFA_ENROLL`: a session that is not good for everything yet. */
  readonly status?: 'ACTIVE' | 'MFA_REQUIRED' | 'MFA_ENROLL' | (string & {});
  /** Ms since 1970 by the org's clock, as are the three below. */
  readonly createdAt?: number;
  /** When it ends unless it is used or refreshed before. */
  readonly expiresAt?: number;
  /** When the password was last given. */
  readonly lastPasswordVerification?: number;
  /** When another factor last was. */
  readonly lastFactorVerification?: number;
  /** How the person has proven who they are: `pwd`, `mfa`, `otp`, `sms`, `tel`, `swk`, `hwk`, `kba` … */
  readonly amr: readonly string[];
  /** Where the person comes from: `OKTA`, `ACTIVE_DIRECTORY`, `LDAP`, `FEDERATION`, `SOCIAL`. */
  readonly idp?: { readonly id?: string; readonly type?: string };
  /** The person has a second factor. */
  readonly mfaActive?: boolean;
}
