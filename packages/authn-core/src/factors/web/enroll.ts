import { objectIn } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import { frameActions, frameData } from './frame.ts';
import type { DuoSpec } from './index.ts';

export const duoEnrollment = defineEnrollment<DuoSpec>({
  factorType: 'web',
  provider: 'DUO',
  enroll: { submit: () => ({}) },
  activation: {
    data: (embedded, factor) => frameData(objectIn(embedded, 'activation'), factor),
    answer: () => ({}),
    actions: frameActions,
  },
});
