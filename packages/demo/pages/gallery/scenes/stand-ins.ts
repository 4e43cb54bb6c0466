// Browsers and clocks as a scene needs them.

/** When the time of every scene stands still. */
export const NOW = Date.UTC(2031, 2, 9, 11, 20);

/** The end of a transaction, as the API writes it. */
export const expiringIn = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString();

/** A browser whose keys never answer, or fail with an error of this name. */
export const keysThat =
  (how: 'wait' | 'NotAllowedError' | 'SecurityError' | 'InvalidStateError') => (): void => {
    const answer = (): Promise<never> =>
      how === 'wait'
        ? new Promise(() => undefined)
        : Promise.reject(new DOMException('As the scene wants.', how));
    Object.defineProperty(navigator, 'credentials', { value: { get: answer, create: answer } });
  };

/** A device that knows that it has no connection. */
export const offline = (): void => {
  Object.defineProperty(navigator, 'onLine', { value: false });
};
