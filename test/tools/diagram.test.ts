import { createAuthnMachine, describeMachine } from '@authn-flow/authn-core/machine';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { drawStates, placeDiagram, readDocument } from './diagram.ts';

it('[r159] the state diagram in the docs is the machine’s own', () => {
  const document = readDocument();
  expect(placeDiagram(document, drawStates(describeMachine(createAuthnMachine())))).toBe(document);
});

describe('a drawing', () => {
  const machine = createMachine({
    id: 'toy',
    invoke: { src: 'clock' },
    type: 'parallel',
    on: {
      answered: [
        { guard: { type: 'is', params: { status: 'A' } }, target: ['.status.A', '.activity.idle'] },
        { guard: { type: 'is', params: { status: undefined } }, target: ['.status.B', '.activity.idle'] },
      ],
      reset: { target: ['.status.A', '.activity.idle'] },
    },
    states: {
      status: { initial: 'A', states: { A: {}, B: {} } },
      activity: {
        initial: 'idle',
        on: { noted: { actions: 'note' } },
        states: {
          idle: { on: { go: { guard: 'may', target: 'busy' }, run: 'busy' } },
          busy: {
            invoke: { src: 'work' },
            after: { pause: 'idle' },
            always: { guard: 'done', target: 'idle' },
          },
        },
      },
    },
  });

  it('has one box a region, a choice for the routing table, and one arrow between two states', () => {
    expect(drawStates(describeMachine(machine))).toBe(`stateDiagram-v2
  state status {
    [*] --> A
    state "any" as any_status
    state answered <<choice>>
    any_status --> answered : answered
    answered --> A
    answered --> B : any other
    any_status --> A : reset
  }
  state activity {
    [*] --> idle
    state "any" as any_activity
    any_activity : runs clock
    any_activity : noted / note
    busy : busy
    busy : runs work
    any_activity --> idle : answered [a new move]<br/>reset
    idle --> busy : go [may]<br/>run
    busy --> idle : [done]<br/>after pause
  }`);
  });

  it('refuses a machine that has no regions', () => {
    expect(() => describeMachine(createMachine({ id: 'flat', initial: 'a', states: { a: {} } }))).toThrow(
      '"flat" is not parallel',
    );
  });
});

describe('the place of the drawing', () => {
  it('is between the markers, and what stands around it stays', () => {
    const document = 'before\n<!-- states:begin -->\nold\n<!-- states:end -->\nafter\n';
    const placed = placeDiagram(document, 'new');
    expect(placed).toBe(
      'before\n<!-- states:begin -->\n\n```mermaid\nnew\n```\n\n<!-- states:end -->\nafter\n',
    );
    expect(placeDiagram(placed, 'new')).toBe(placed);
  });

  it('must be marked', () => {
    expect(() => placeDiagram('<!-- states:end --> <!-- states:begin -->', 'x')).toThrow(
      '<!-- states:begin -->',
    );
  });
});
