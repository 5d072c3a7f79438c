import { anOwner, aSocket } from '../../src/shared/testing/samples.ts';
import type { Play, ScriptedSocket } from '../script/serve-script.ts';

const CLIENTS = 190;
const SERVERS = 10;

const clientPort = (index: number): number => 1024 + ((index * 7919) % 60_000);
const serverPort = (index: number): number => 5000 + (index % SERVERS);

/** Both ends of a connection. */
function pair(index: number): readonly ScriptedSocket[] {
  const conversation = `c${index}`;
  const [client, server] = [clientPort(index), serverPort(index)];
  return [
    { kind: index % CLIENTS, id: `c${index}`, port: client, remotePort: server, conversation },
    { kind: CLIENTS + (index % SERVERS), id: `s${index}`, port: server, remotePort: client, conversation },
  ];
}

function held(side: 'client' | 'server', pid: number, number: number) {
  return aSocket({
    state: 'ESTABLISHED',
    owners: [anOwner({ pid, name: `${side}-${number}`, arguments: null })],
    role: { side, confidence: 'certain', evidence: 'connected' },
  });
}

/**
 * The two ends of `count / 2` connections of 190 client processes with 10 servers. A change of so many sockets is half
 * of them closing and half of them opening.
 */
export function talkPlay(count: number): Play {
  let [first, next] = [0, count / 2];
  const pairs = (many: number, at: () => number) => Array.from({ length: many }, () => pair(at())).flat();
  return {
    kinds: [
      ...Array.from({ length: CLIENTS }, (_, index) => held('client', 1000 + index, index)),
      ...Array.from({ length: SERVERS }, (_, index) => held('server', 500 + index, index)),
    ],
    first: Array.from({ length: count / 2 }, (_, index) => pair(index)).flat(),
    next: (many) => ({
      removed: pairs(many / 4, () => first++).map(({ id }) => id),
      added: pairs(many / 4, () => next++),
    }),
  };
}
