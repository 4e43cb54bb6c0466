import type { ConfigurationProblem } from '../problem.ts';
import type { Services } from './call.ts';

/**
 * Asks a public page of the org what kind of org it is (spec §5.8); what else goes wrong there is nobody's business.
 * Where the org does not say, a token of the other kind (spec §0.4) that it did not take says it too.
 */
export async function wrongDoor(
  services: Services,
  refusedToken?: string,
): Promise<ConfigurationProblem | undefined> {
  const pipeline = await pipelineOf(services);
  // Classic orgs make such tokens too, for applications (spec §2.2): one that says what it is, is believed.
  if (pipeline !== 'idx' && (pipeline === 'v1' || !refusedToken?.startsWith('01'))) return undefined;
  return {
    code: 'configuration',
    reason: 'identity-engine',
    message: { key: 'problem.configuration.identity-engine' },
  };
}

async function pipelineOf({ http, orgUrl }: Services): Promise<unknown> {
  const url = new URL('/.well-known/okta-organization', orgUrl).href;
  const result = await http.send({ method: 'GET', url }, new AbortController().signal);
  try {
    const answer: unknown = result.kind === 'answer' ? JSON.parse(result.body) : undefined;
    return (answer as { pipeline?: unknown } | null | undefined)?.pipeline;
  } catch {
    return undefined;
  }
}
