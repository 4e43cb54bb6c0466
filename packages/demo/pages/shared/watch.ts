const POLL_MS = 3000;

/**
 * Calls back at once, and then whenever something happens at the org: told by its event stream, and every three
 * seconds where that is not to be had.
 */
export function watchOrg(refresh: (what: string) => void): void {
  let stream = connect();
  setInterval(() => {
    if (stream.readyState === EventSource.OPEN) return;
    refresh('poll');
    if (stream.readyState === EventSource.CLOSED) stream = connect();
  }, POLL_MS);

  function connect(): EventSource {
    const source = new EventSource('/__org/events');
    source.addEventListener('open', () => refresh('open'));
    source.addEventListener('message', ({ data }: MessageEvent<string>) => refresh(kindOf(data)));
    return source;
  }
}

function kindOf(data: string): string {
  try {
    return (JSON.parse(data) as { type?: string }).type ?? '';
  } catch {
    return '';
  }
}
