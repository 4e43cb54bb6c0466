import { describe, expect, it, vi } from 'vitest';
import { Trail } from './trail.ts';

/** A browser's history: moves in it are known at once. */
class Pages {
  readonly entries: unknown[];
  at = 0;
  popped = (): void => undefined;

  constructor(state: unknown = null) {
    this.entries = [state];
  }

  get state(): unknown {
    return this.entries[this.at];
  }
  pushState(state: unknown): void {
    this.entries.splice(this.at + 1, Infinity, state);
    this.at++;
  }
  replaceState(state: unknown): void {
    this.entries[this.at] = state;
  }
  go(delta = 0): void {
    this.at += delta;
    this.popped();
  }
}

const stop = (key: string, opened?: string, status = 'MFA_REQUIRED') => ({ key, opened, status });

function walk(pages = new Pages()) {
  const moves = { back: vi.fn((): (() => void) | undefined => undefined), open: vi.fn() };
  const trail = new Trail(pages, moves);
  pages.popped = trail.popped;
  return { pages, moves, trail };
}

describe('trail', () => {
  it('[r84] makes an entry of each screen, once, and keeps what others keep there', () => {
    const { pages, trail } = walk(new Pages({ router: 'a' }));
    trail.show(stop('sign-in'));
    trail.show(stop('factor-list'));
    trail.show(stop('factor-list'));
    trail.show(stop('code/1', '1'));
    expect(pages.entries).toEqual([
      { router: 'a', 'authn-flow': 0 },
      { router: 'a', 'authn-flow': 1 },
      { router: 'a', 'authn-flow': 2 },
    ]);
  });

  it('[r84] knows where somebody began who was quicker', () => {
    const { pages, moves, trail } = walk();
    trail.show(stop('factor-list'), stop('sign-in'));
    moves.back.mockReturnValue(() => {
      trail.show(stop('sign-in'));
    });
    pages.go(-1);
    expect([pages.at, pages.entries.length, moves.back.mock.calls.length]).toEqual([0, 2, 1]);
  });

  it('[r84] does on Back what the screen’s own button does', () => {
    const { pages, moves, trail } = walk();
    trail.show(stop('sign-in'));
    trail.show(stop('factor-list'));
    trail.show(stop('code/1', '1'));
    moves.back.mockReturnValue(() => {
      trail.show(stop('factor-list'));
    });
    pages.go(-1);
    expect([pages.at, moves.back.mock.calls.length]).toEqual([1, 1]);
  });

  it('[r84] reopens on Forward what was open on this side', () => {
    const { pages, moves, trail } = walk();
    trail.show(stop('factor-list'));
    trail.show(stop('code/1', '1'));
    moves.back.mockReturnValue(() => {
      trail.show(stop('factor-list'));
    });
    pages.go(-1);
    moves.open.mockImplementation((opened: string) => {
      trail.show(stop('code/1', opened));
    });
    pages.go(1);
    expect(moves.open).toHaveBeenCalledExactlyOnceWith('1');
    expect([pages.at, pages.entries.length]).toEqual([1, 2]);
  });

  it.each([
    ['what only the org could repeat', stop('code/9', undefined, 'MFA_CHALLENGE')],
    ['what was open at another status', stop('register', 'register', 'UNAUTHENTICATED')],
  ])('[r84] does not go forward to %s', (_, next) => {
    const { pages, moves, trail } = walk();
    trail.show(stop('factor-list'));
    trail.show(next);
    moves.back.mockReturnValue(() => {
      trail.show(stop('factor-list'));
    });
    pages.go(-1);
    pages.go(1);
    expect(moves.open).not.toHaveBeenCalled();
    expect(pages.at).toBe(0);
  });

  it('[r84] follows a way back that was taken on the screen itself, however far', () => {
    const { pages, trail } = walk();
    for (const key of ['sign-in', 'factor-list', 'code/1']) trail.show(stop(key));
    trail.show(stop('sign-in'));
    expect(pages.at).toBe(0);
    trail.show(stop('factor-list'));
    expect([pages.at, pages.entries.length]).toEqual([1, 2]);
  });

  it('follows a way back that leads further than one screen', () => {
    const { pages, moves, trail } = walk();
    for (const key of ['sign-in', 'factor-list', 'waiting/1']) trail.show(stop(key));
    moves.back.mockReturnValue(() => {
      trail.show(stop('sign-in'));
    });
    pages.go(-1);
    expect(pages.at).toBe(0);
  });

  it('holds nobody on a screen without a way back', () => {
    const { pages, trail } = walk();
    for (const key of ['sign-in', 'consent']) trail.show(stop(key));
    pages.go(-1);
    trail.show(stop('consent'));
    expect([pages.at, pages.entries.length]).toEqual([0, 2]);
  });

  it('leaves entries of others alone', () => {
    const { pages, moves, trail } = walk();
    for (const key of ['sign-in', 'code/1']) trail.show(stop(key));
    pages.pushState({ router: 'elsewhere' });
    pages.popped();
    expect(moves.back).not.toHaveBeenCalled();
  });

  it('[r84] is as deep after a reload as before', () => {
    const { pages, moves, trail } = walk(new Pages({ 'authn-flow': 2 }));
    trail.show(stop('factor-list'));
    moves.back.mockReturnValue(() => {
      trail.show(stop('sign-in'));
    });
    trail.show(stop('code/1'));
    expect(pages.state).toEqual({ 'authn-flow': 3 });
  });
});
