import { findApp } from '../apps/app.ts';
import type { Operation } from '../authn/operation.ts';
import { post } from '../transaction/render/links.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { StateView } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { findByUserCode } from './device-grant.ts';

const PATH = '/api/v1/authn/device/activate';

/** POST /api/v1/authn/device/activate `{ stateToken, userCode }` (spec 2.2). */
export const activateDevice: Operation = {
  path: PATH,
  legalIn: ['DEVICE_ACTIVATE'],
  run(step) {
    const { org, transaction } = step;
    const userCode = step.body.as('deviceActivateRequest').requiredText('userCode', 20);
    const grant = findByUserCode(org, userCode);
    const app = findApp(org, grant?.app ?? '');
    if (!grant || !app?.oauth) {
      transaction.deviceActivationStatus = 'INVALID_USER_CODE';
      return renderTransaction(step);
    }
    delete transaction.deviceActivationStatus;
    transaction.deviceGrantId = grant.id;
    transaction.pollsLeft = app.oauth.polls;
    transaction.authorization = {
      app: app.name,
      scopes: app.oauth.scopes.map(({ name }) => name),
      request: {},
      returnTo: '/',
    };
    transaction.status = 'IDENTIFY';
    return renderTransaction(step);
  },
};

/** DEVICE_ACTIVATE: the code the device shows is due; there is no way to cancel (spec 1.5.2). */
export const renderDeviceActivate = ({ call, transaction }: Step): StateView => ({
  embedded: {
    ...(transaction.deviceActivationStatus && {
      deviceActivationStatus: transaction.deviceActivationStatus,
    }),
    ...(transaction.userCode !== undefined && { userCode: transaction.userCode }),
  },
  links: { next: post(call.origin, PATH, 'deviceActivate') },
  hasCancel: false,
});
