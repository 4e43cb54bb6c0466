import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speaker } from './speaker.ts';

describe('what is said', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[r171] is said at once, then no faster than it can be listened to, and only the latest', () => {
    const said: string[] = [];
    const speaker = new Speaker((words) => said.push(words));
    for (const words of ['one', 'two', 'three', 'three']) speaker.say(words);
    expect(said).toEqual(['one']);
    vi.advanceTimersByTime(1499);
    expect(said).toEqual(['one']);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['one', 'three']);
    vi.advanceTimersByTime(5000);
    speaker.say('three');
    expect(said).toEqual(['one', 'three']);
  });

  it('[r171] is forgotten when nobody listens any more', () => {
    const said: string[] = [];
    const speaker = new Speaker((words) => said.push(words));
    speaker.say('one');
    speaker.say('two');
    speaker.stop();
    vi.advanceTimersByTime(5000);
    expect(said).toEqual(['one']);
  });
});
