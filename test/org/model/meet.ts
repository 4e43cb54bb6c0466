import { learnFactors } from './moves/outcome.ts';
import { dig, list, TestOrg, text } from './org.ts';
import { START, World, type Throttle } from './world.ts';

const WEEK = 7 * 24 * 3600_000;

/** An org and a model that know the same: the model learns what the people of the org hold in their hands. */
export async function meet(off: readonly Throttle[] = []): Promise<{ model: World; real: TestOrg }> {
  const [model, real] = [new World(), new TestOrg()];
  const { body } = await real.get('/__org/people');
  for (const told of list(body['people'])) {
    const person = model.people.find(({ login }) => login === dig(told, 'login'));
    if (!person) throw new Error('The org has somebody the model does not know.');
    learnFactors(list(dig(told, 'factors')), person);
    const token = text(dig(told, 'activationToken'));
    if (token !== '') person.activationToken = { id: token, expiresAt: START + WEEK };
  }
  for (const name of off) model.off.add(name);
  if (off.length > 0) {
    const body = Object.fromEntries(off.map((name) => [name, false]));
    await real.post({ path: '/__org/throttles', body });
  }
  return { model, real };
}
