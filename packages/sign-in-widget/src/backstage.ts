/**
 * Everything that matters only once the flow goes on, in one piece that is fetched after the first frame: what comes
 * next and how to get it, how being busy looks, and the begin of the flow itself.
 */
export { AuthnProblemEvent } from './events/authn-problem.ts';
export { laterStyles } from './kit/later.styles.ts';
export { around, fetchAround, load, loaded, nextScreens, route } from './screens/library.ts';
export { herald, startFlow } from './start-flow.ts';
