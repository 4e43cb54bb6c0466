/** How the org reaches a person outside the sign-in page. */
export type Channel = 'sms' | 'call' | 'email';

/** Something the org sent: the phone page and the tests read it. */
export interface Message {
  readonly id: string;
  readonly at: number;
  readonly channel: Channel;
  /** Phone number or mail address, in full. */
  readonly to: string;
  readonly login: string;
  readonly text: string;
  readonly code?: string;
  readonly link?: string;
}
