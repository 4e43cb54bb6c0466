import { createAuthnFlow } from '@authn-flow/authn-core';
import { connectBridge, frameHost } from '@authn-flow/authn-core/bridge';

const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
const host = frameHost({ origins: ['https://app.example.com'] });
connectBridge(flow, { mode: 'remote', host });
