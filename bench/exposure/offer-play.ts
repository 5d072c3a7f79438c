import { anOwner, aSocket } from '../../src/shared/testing/samples.ts';
import type { Play, ScriptedSocket } from '../script/serve-script.ts';

const PROGRAMS = 500;
const OFFERS = 2000;
/** Of a change so many in a hundred are offers, as of all sockets. */
const SHARE = OFFERS / 50_000;

const offer = (index: number): ScriptedSocket => ({
  kind: index % PROGRAMS,
  id: `o${index}`,
  port: 1024 + (index % 60_000),
  remotePort: null,
  conversation: null,
});

const client = (index: number): ScriptedSocket => ({
  kind: PROGRAMS + (index % PROGRAMS),
  id: `c${index}`,
  port: 1024 + ((index * 7919) % 60_000),
  remotePort: 443,
  conversation: null,
});

const owners = (index: number) => [
  anOwner({ pid: 1000 + index, name: `program-${index}`, executable: `/usr/bin/program-${index}` }),
];

/** 2,000 listeners on every address and the clients of 500 programs; a change closes and opens both alike. */
export function offerPlay(count: number): Play {
  const numbers = Array.from({ length: PROGRAMS }, (_, index) => index);
  const queues = {
    offer: { first: 0, next: OFFERS, make: offer },
    client: { first: 0, next: count - OFFERS, make: client },
  };
  const turn = (queue: (typeof queues)['offer'], many: number) => ({
    removed: Array.from({ length: many }, () => queue.make(queue.first++).id),
    added: Array.from({ length: many }, () => queue.make(queue.next++)),
  });
  return {
    kinds: [
      ...numbers.map((index) =>
        aSocket({
          owners: owners(index),
          local: { address: '0.0.0.0', port: 0, scope: null },
          exposure: { scope: 'all', interfaces: ['eth0'] },
        }),
      ),
      ...numbers.map((index) =>
        aSocket({
          owners: owners(index),
          local: { address: '10.0.0.5', port: 0, scope: null },
          remote: { address: '10.0.0.9', port: 443, scope: null },
          state: 'ESTABLISHED',
          role: { side: 'client', confidence: 'certain', evidence: 'connected' },
          verdict: null,
          exposure: null,
        }),
      ),
    ],
    first: [
      ...Array.from({ length: OFFERS }, (_, index) => offer(index)),
      ...Array.from({ length: count - OFFERS }, (_, index) => client(index)),
    ],
    next(many) {
      const offers = turn(queues.offer, Math.round((many / 2) * SHARE));
      const clients = turn(queues.client, Math.round((many / 2) * (1 - SHARE)));
      return {
        removed: [...offers.removed, ...clients.removed],
        added: [...offers.added, ...clients.added],
      };
    },
  };
}
