/** Tells of a fault in the page's own code (a listener, a hook), as the browser would; where there is none, on the console. */
export function report(error: unknown): void {
  const { reportError = console.error } = globalThis as Partial<typeof globalThis>;
  reportError(error);
}
