import { Buffer } from 'node:buffer';
import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';
import { Socket } from 'node:net';

/** What a listener made for Node's http is asked. */
export interface Question {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers in process, without a port, with a listener made for Node's http (a Koa application, say). */
export function askListener(listener: RequestListener, question: Question): Promise<Response> {
  const incoming = new IncomingMessage(new Socket());
  Object.assign(incoming, { method: question.method, url: question.url, headers: { ...question.headers } });
  incoming.push(question.body === '' ? null : Buffer.from(question.body));
  if (question.body !== '') incoming.push(null);
  return new Promise((resolve) => {
    listener(incoming, new CollectedResponse(incoming, resolve));
  });
}

/** A response that is kept instead of sent; all it serves are listeners that set status and headers one by one. */
class CollectedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #finish: (response: Response) => void;

  constructor(incoming: IncomingMessage, finish: (response: Response) => void) {
    super(incoming);
    this.#finish = finish;
  }

  override write(chunk: unknown): boolean {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
    return true;
  }

  override end(chunk?: unknown): this {
    this.write(chunk);
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.getHeaders()))
      for (const one of [value ?? []].flat()) headers.append(name, String(one));
    const isEmpty = [204, 205, 304].includes(this.statusCode);
    const body = isEmpty ? null : Buffer.concat(this.#chunks);
    this.#finish(new Response(body, { status: this.statusCode, headers }));
    this.emit('finish');
    return this;
  }
}
