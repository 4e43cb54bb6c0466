/** What is fetched with the first screen that is neither the form nor the end: one piece, for all that may come. */
export { noticesInWords } from '../stage/notices.ts';
export { aroundStyles, surroundings } from '../stage/surroundings.ts';
export { fetchScreen, hasTexts } from './registry.ts';
export { nextScreens, route } from './route.ts';
