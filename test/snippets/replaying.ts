import { replay } from '@authn-flow/authn-core/inspect';

export function printSteps(report: string) {
  const played = replay(report);
  do {
    for (const event of played.events) console.log(event.at, event.type);
    console.log(played.position, played.step.status, played.step.problem?.code);
  } while (played.forward());
}
