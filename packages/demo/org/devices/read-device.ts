import type { Body } from '../http/body.ts';
import { isTrusted, type Call } from '../http/call.ts';

/** The device a first call comes from: the browser's cookie, or what a trusted caller says in `context` (spec 0.3). */
export function readDevice(call: Call, body: Body): string {
  const said = body.object('context').text('deviceToken', 32);
  return (isTrusted(call) ? said : undefined) ?? call.device;
}
