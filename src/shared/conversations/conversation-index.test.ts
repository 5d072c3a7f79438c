import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../socket.ts';
import { anOwner, aSocket } from '../testing/samples.ts';
import { ConversationIndex } from './conversation-index.ts';
import type { Talk } from './talk.ts';
import { arbitrarySockets } from './testing/arbitrary-sockets.ts';

function indexOf(sockets: readonly InspectedSocket[]): ConversationIndex {
  const index = new ConversationIndex();
  index.update([], sockets);
  return index;
}

const sorted = (talks: Iterable<Talk>): readonly Talk[] =>
  [...talks].sort((left, right) => (left.id < right.id ? -1 : 1));

describe('the talks of a machine', () => {
  it('hold every connected socket exactly once', () => {
    fc.assert(
      fc.property(arbitrarySockets, (sockets) => {
        const index = indexOf(sockets);
        const held = [...index.talks].flatMap(({ id }) => index.socketsOf(id).map((socket) => socket.id));
        const connected = sockets.filter(({ remote }) => remote !== null).map(({ id }) => id);
        expect(held.toSorted()).toEqual(connected.toSorted());
      }),
    );
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(arbitrarySockets, (sockets) => {
        expect(sorted(indexOf(sockets.toReversed()).talks)).toEqual(sorted(indexOf(sockets).talks));
      }),
    );
  });

  it('are after any changes what they would be from scratch', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitrarySockets, fc.nat(40), (before, after, kept) => {
        const index = indexOf(before);
        const stay = before.slice(0, kept);
        const come = after.map((socket) => ({ ...socket, id: `new ${socket.id}` }));
        const change = index.update(before.slice(kept), come);
        expect(sorted(index.talks)).toEqual(sorted(indexOf([...stay, ...come]).talks));
        const moved = new Map(sorted(indexOf(before).talks).map((talk) => [talk.id, talk]));
        for (const { id } of change.gone) moved.delete(id);
        for (const talk of change.come) moved.set(talk.id, talk);
        expect(sorted(moved.values())).toEqual(sorted(index.talks));
      }),
    );
  });
});

const end = (address: string, port: number): InspectedSocket['local'] => ({ address, port, scope: null });
const DATABASE = end('127.0.0.1', 5432);
const CLIENT = end('127.0.0.1', 51_234);
const database = anOwner({ pid: 10, name: 'postgres' });
const listener = aSocket({ id: 'listener', local: end('0.0.0.0', 5432), owners: [database] });
const clientEnd = aSocket({
  id: 'client',
  local: CLIENT,
  remote: DATABASE,
  state: 'ESTABLISHED',
  owners: [anOwner({ pid: 20, name: 'api' })],
  role: { side: 'client', confidence: 'certain', evidence: 'connected' },
});

const partiesIn = (...sockets: readonly InspectedSocket[]): readonly string[] =>
  [...indexOf(sockets).talks].map(({ caller, provider }) =>
    [caller, provider]
      .map(({ party, port }) => `${party.kind === 'process' ? party.owner.name : party.kind}:${port}`)
      .join(' → '),
  );

describe('an end without a socket of its own', () => {
  it('is the process that waits there, when the address is of this computer', () => {
    expect(partiesIn(clientEnd)).toEqual(['api:51234 → remote:5432']);
    expect(partiesIn(clientEnd, listener)).toEqual(['api:51234 → postgres:5432']);
  });

  it('is told again when that process comes and goes', () => {
    const index = indexOf([clientEnd]);
    const change = index.update([], [listener]);
    expect(change.come.map(({ provider }) => provider.party.kind)).toEqual(['process']);
    expect(index.update([listener], []).come.map(({ provider }) => provider.party.kind)).toEqual(['remote']);
  });

  it('is elsewhere when the address is', () => {
    expect(partiesIn({ ...clientEnd, remote: end('203.0.113.7', 5432) }, listener)).toEqual([
      'api:51234 → remote:5432',
    ]);
  });
});

describe('a connection that nobody owns yet, or any more', () => {
  it('is the listener whose port it is on', () => {
    const waiting = aSocket({
      id: 'waiting',
      local: DATABASE,
      remote: end('203.0.113.7', 40_000),
      state: 'ESTABLISHED',
      owners: [],
      ownership: 'none',
      ownershipReason: 'not-accepted',
      role: { side: 'server', confidence: 'certain', evidence: 'not-accepted' },
    });
    expect(partiesIn(waiting, listener)).toEqual(['remote:40000 → postgres:5432']);
    expect(partiesIn({ ...waiting, ownership: 'hidden' }, listener)).toEqual(['remote:40000 → unowned:5432']);
  });
});

it('joins both local ends to one talk with both processes', () => {
  const conversation = 'tcp host 127.0.0.1:51234 127.0.0.1:5432';
  const server = aSocket({
    id: 'server',
    local: DATABASE,
    remote: CLIENT,
    state: 'CLOSE-WAIT',
    owners: [database],
    role: { side: 'server', confidence: 'certain', evidence: 'accepted' },
    conversation,
  });
  const sockets = [server, { ...clientEnd, conversation }];
  expect(partiesIn(...sockets)).toEqual(['api:51234 → postgres:5432']);
  expect([...indexOf(sockets).talks].map(({ isClosing }) => isClosing)).toEqual([true]);
});

describe('the service of a talk', () => {
  const misled = aSocket({
    ...clientEnd,
    service: {
      id: 'ssh',
      name: 'SSH',
      category: 'remote',
      security: 'encrypted',
      end: 'remote',
      byPort: 'ssh',
      byProcess: null,
    },
  });
  const services = (...sockets: readonly InspectedSocket[]) =>
    [...indexOf(sockets).talks].map(({ service }) => service?.name);

  it('is what the program that waits tells, not what the number says', () => {
    expect(services(misled)).toEqual(['SSH']);
    expect(services(misled, listener)).toEqual(['PostgreSQL']);
  });

  it('is that of the end which serves', () => {
    const conversation = 'tcp host 127.0.0.1:51234 127.0.0.1:5432';
    const server = aSocket({
      id: 'server',
      local: DATABASE,
      remote: CLIENT,
      owners: [database],
      conversation,
    });
    const role = { side: 'server', confidence: 'certain', evidence: 'accepted' } as const;
    expect(services({ ...misled, conversation }, { ...server, role })).toEqual(['PostgreSQL']);
  });
});
