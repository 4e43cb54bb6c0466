import { fixed, onTransaction, type Maker } from '../move.ts';

/** Spec 3.8: a pending factor is dropped, a challenge withdrawn. */
export const previous = onTransaction('previous', fixed('/previous'), (_world, { transaction }) => {
  delete transaction.pending;
  delete transaction.challenge;
  return { condition: 'back' };
});

export const skip = onTransaction('skip', fixed('/skip'), (_world, { transaction, person }) => {
  if (person.status === 'LOCKED_OUT') return { condition: 'locked' };
  if (transaction.state === 'PASSWORD_WARN') transaction.isPasswordSettled = true;
  else transaction.isEnrolmentSettled = true;
  return { condition: 'linked' };
});

const withToken = onTransaction('cancel', fixed('/cancel'), (_world, { transaction }) => {
  transaction.isAlive = false;
  return { condition: 'alive' };
});

/** LOCKED_OUT has no token to send: cancel does without one (appendix C.2). */
export const cancel: Maker = (world, intent) => {
  const move = withToken(world, intent);
  return intent.whose === 'none' ? { ...move, condition: 'no token' } : move;
};
