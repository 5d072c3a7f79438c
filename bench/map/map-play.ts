import { aSocket } from '../../src/shared/testing/samples.ts';
import type { Play, ScriptedSocket } from '../script/serve-script.ts';

const SIDES = ['listener', 'client', 'server'] as const;
type Side = (typeof SIDES)[number];

const listenerPort = (index: number): number => 1024 + ((index * 7919) % 31_000);
const clientPort = (index: number): number => 32_768 + ((index * 7919) % 28_232);

function make(id: string, side: Side, port: number): ScriptedSocket {
  const remotePort = side === 'listener' ? null : 443;
  return { kind: SIDES.indexOf(side), id, port, remotePort, conversation: null };
}

/**
 * A tenth listen all over the registered ports, half are clients in the automatic range, the rest are the accepted
 * ends of 200 listeners. With each change clients close and others open.
 */
export function mapPlay(count: number): Play {
  const first = Array.from({ length: count }, (_, index) => {
    if (index % 10 === 0) return make(`l${index}`, 'listener', listenerPort(index / 10));
    if (index % 2 === 1) return make(`c${index}`, 'client', clientPort(index));
    return make(`s${index}`, 'server', listenerPort(index % 200));
  });
  const open = first.filter(({ id }) => id.startsWith('c')).map(({ id }) => id);
  let next = count;
  return {
    kinds: SIDES.map((side) =>
      aSocket({
        state: side === 'listener' ? 'LISTEN' : 'ESTABLISHED',
        role: { side, confidence: 'certain', evidence: side === 'listener' ? 'listens' : 'connected' },
      }),
    ),
    first,
    next: (many) => {
      const removed = open.splice(0, many);
      const added = removed.map(() => make(`c${next}`, 'client', clientPort(next++)));
      open.push(...added.map(({ id }) => id));
      return { added, removed };
    },
  };
}
