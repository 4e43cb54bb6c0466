/**
 * Everything that matters only once the flow goes on, in one piece that is fetched after the first frame: what comes
 * next and how to get it, what stands around later screens, and the begin of the flow itself.
 */
export { diagnose } from './diagnostics.ts';
export { laterStyles } from './kit/later.styles.ts';
export { load, loaded } from './screens/registry.ts';
export { nextScreens, route } from './screens/route.ts';
export { noticesInWords } from './stage/notices.ts';
export { surroundings } from './stage/surroundings.ts';
export { herald, startFlow } from './start-flow.ts';
