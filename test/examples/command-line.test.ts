import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCommandLine } from '../../packages/demo/examples/serve/command-line.ts';
import { examples } from '../../packages/demo/examples/serve/examples.ts';
import { startExample } from '../../packages/demo/examples/serve/start-example.ts';

describe('npm run example', () => {
  it('takes a name, a port and a way', () => {
    expect(readCommandLine(['vue'], {})).toEqual({ name: 'vue', port: 3100, built: false });
    expect(readCommandLine(['vue'], { PORT: '0' })?.port).toBe(0);
    expect(readCommandLine(['vue', '--port', '4000', '--built'], { PORT: '0' })).toEqual({
      name: 'vue',
      port: 4000,
      built: true,
    });
    expect(readCommandLine(['--help'], {})).toBeUndefined();
  });

  it.for<[args: string[], PORT: string, words: RegExp]>([
    [[], '', /^Which example\?.*single-file/s],
    [['veu'], '', /^There is no example "veu"\. There are: .*single-file.*, vue.*\.$/],
    [['vue', 'react'], '', /^One example at a time, not also "react"\.$/],
    [['vue', '--prot', '1'], '', /^Unknown option '--prot'\. Allowed: --port NUMBER, --built, --help\.$/],
    [['vue', '--port', 'abc'], '', /^--port must be a whole number from 0 to 65535, not "abc"\.$/],
    [['vue', '--port', '70000'], '', /^--port must be .* not "70000"\.$/],
    [['vue'], 'http', /^PORT must be .* not "http"\.$/],
  ])('says what is wrong with %j %s', ([args, PORT, words]) => {
    expect(() => readCommandLine(args, { PORT })).toThrow(words);
  });

  it('says that a port is in use, and leaves nothing open', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(startExample('vue', { port })).rejects.toThrow(
      `Port ${port} is in use. Stop what runs there, or choose another: --port ${port + 1}`,
    );
  });

  it('knows an example for every way that the widget is shown', () => {
    const frameworks = ['angular', 'react', 'solid', 'svelte', 'vite-app', 'vue'];
    const plain = [
      'iframe',
      'own-lit',
      'server-rendered',
      'shadow-root',
      'single-file',
      'strict',
      'two-orgs',
    ];
    expect(examples().map(({ name }) => name)).toEqual(expect.arrayContaining([...frameworks, ...plain]));
  });
});
