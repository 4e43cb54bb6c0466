import type { ControlContext, ControlRouter } from './router.ts';

const HEARTBEAT_MS = 15_000;

/** GET /__org/events: server-sent events, one for each change, so that the phone page need not ask. */
export function addEvents(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/events', () => {
    const encoder = new TextEncoder();
    let end = (): void => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string): void => controller.enqueue(encoder.encode(text));
        const stop = org.events.subscribe((event) => write(`data: ${JSON.stringify(event)}\n\n`));
        // A comment line now and then: proxies close connections that stay silent.
        const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
        heartbeat.unref();
        end = () => {
          clearInterval(heartbeat);
          stop();
        };
        write('retry: 1000\n\n');
      },
      cancel: () => end(),
    });
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  });
}
