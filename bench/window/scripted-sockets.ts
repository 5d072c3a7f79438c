import type { InspectedSocket, Owner, Snapshot } from '../../src/shared/socket.ts';
import { anOwner, aSnapshot, aSocket } from '../../src/shared/testing/samples.ts';

/** A host that no machine is: as many sockets as asked, of 400 processes, alike on every run. */
const PROCESSES = 400;
const NAMES = [
  'nginx',
  'node',
  'postgres',
  'redis-server',
  'java',
  'python3',
  'sshd',
  'chrome',
  'mysqld',
  'curl',
];
const SERVICES = ['HTTP', 'PostgreSQL', 'Redis', 'SSH', 'MySQL', 'MongoDB', 'Kafka', 'DNS'];
const START = Date.parse('2026-01-31T12:00:00.000Z');

const pick = <Value>(list: readonly [Value, ...Value[]] | readonly Value[], index: number): Value => {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('An empty list.');
  return value;
};

const owners: readonly Owner[] = Array.from({ length: PROCESSES }, (_, index) => {
  const name = pick(NAMES, index);
  const script = `/srv/app-${index}/server.js`;
  return anOwner({
    pid: 1000 + index,
    name,
    command: `/usr/bin/${name} ${script}`,
    arguments: [`/usr/bin/${name}`, script],
    user: pick(['root', 'www-data', 'postgres', 'me'], index),
    startedAt: new Date(START - index * 60_000).toISOString(),
  });
});

export function scriptedSocket(index: number): InspectedSocket {
  const isListener = index % 10 === 0;
  const isClient = index % 2 === 1;
  const port = isListener ? 1 + ((index / 10) % 30_000) : 30_000 + ((index * 7) % 35_000);
  const name = pick(SERVICES, index);
  return aSocket({
    id: `scripted-${index}`,
    local: {
      address: isListener ? '0.0.0.0' : `10.0.${(index >> 8) % 250}.${index % 250}`,
      port,
      scope: null,
    },
    remote: isListener
      ? null
      : {
          address: `10.1.${(index >> 7) % 250}.${index % 250}`,
          port: isClient ? 443 : 50_000 + (index % 10_000),
          scope: null,
        },
    state: isListener ? 'LISTEN' : 'ESTABLISHED',
    inode: String(index),
    owners: [pick(owners, index * 31)],
    user: pick(owners, index * 31).user,
    firstSeenAt: new Date(START + (index % 5000) * 1000).toISOString(),
    localPort: {
      range: port < 1024 ? 'well-known' : port < 49_152 ? 'registered' : 'dynamic',
      reserved: false,
      ephemeral: port > 32_767 && port < 61_000,
      ianaNames: [],
    },
    service: {
      id: name.toLowerCase(),
      name,
      category: 'web',
      security: 'unknown',
      end: isClient ? 'remote' : 'local',
      byPort: name.toLowerCase(),
      byProcess: null,
    },
    verdict: isListener ? (index % 200 === 0 ? 'misplaced' : 'conventional') : null,
    role: {
      side: isListener ? 'listener' : isClient ? 'client' : 'server',
      confidence: 'certain',
      evidence: isListener ? 'listens' : 'connected',
    },
    exposure: { scope: isListener ? 'all' : 'private', interfaces: ['eth0'] },
  });
}

export const scriptedSnapshot = (count: number): Snapshot =>
  aSnapshot({ sockets: Array.from({ length: count }, (_, index) => scriptedSocket(index)) });

/** One in a hundred is another: half of them closed and as many opened, the rest in another state. */
export function changeOnePercent({ sockets, ...head }: Snapshot, round: number): Snapshot {
  const every = 200;
  const next = sockets.flatMap((socket, index) => {
    if (index % every !== round % every) return [socket];
    const fresh = scriptedSocket(1_000_000 + round * sockets.length + index);
    return [fresh];
  });
  const offset = (round + 100) % every;
  for (let index = offset; index < next.length; index += every) {
    const socket = next[index];
    if (socket === undefined) continue;
    const state = socket.state === 'ESTABLISHED' ? 'CLOSE-WAIT' : 'ESTABLISHED';
    next[index] = socket.remote === null ? { ...socket, verdict: socket.verdict } : { ...socket, state };
  }
  return { ...head, takenAt: new Date(START + round * 1000).toISOString(), sockets: next };
}
