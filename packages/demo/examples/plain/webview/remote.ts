import { createAuthnFlow } from '@authn-flow/authn-core';
import { connectBridge } from '@authn-flow/authn-core/bridge';

const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });

await flow.start();
connectBridge(flow, { mode: 'remote', sessionToken: true });
