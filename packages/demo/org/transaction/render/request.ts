import type { JsonObject } from '../../json.ts';
import { isOnPipeline } from '../public-status.ts';
import type { Step } from '../step.ts';

/** `request`: where the call comes from, on tokens that start with 01 (spec 1.4.5). */
export const renderRequest = ({ call, transaction }: Step): JsonObject =>
  isOnPipeline(transaction)
    ? { request: { ip: call.address, userAgent: call.request.headers.get('user-agent') ?? '' } }
    : {};
