/** An activation that the first code finishes (spec §3.9.3). */
export interface PassCodeActivation {
  data: object;
  answer: { passCode: string };
  answerable: 'always';
}

/** Reads such an activation, which has nothing to show. */
export const passCodeActivation = {
  data: () => ({}),
  answer: ({ passCode }: { passCode: string }) => ({ body: { passCode } }),
};
