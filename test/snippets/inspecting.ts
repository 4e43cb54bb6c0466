import { createAuthnFlow } from '@authn-flow/authn-core';
import { createInspector, record } from '@authn-flow/authn-core/inspect';

const inspector = createInspector();
const recorder = record(inspector);
const { fetch, hooks } = inspector;
export const flow = createAuthnFlow({ orgUrl: 'https://id.example.com', fetch, hooks });

inspector.subscribe((event) => console.log(event.type, event));
inspector.watch(flow);

/** For a button "Report a problem". */
export const report = (): string => JSON.stringify(recorder.recording, null, 2);
