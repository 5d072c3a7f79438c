import type {
  Exposure,
  InspectedSocket,
  Owner,
  PortFacts,
  Role,
  ServiceFacts,
  Snapshot,
} from '../../src/shared/socket.ts';
import { portRange } from '../../src/shared/port-range.ts';
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

/** As the reader does: equal facts are the same object, which is told once in a message. */
function once<Facts>(make: (...words: string[]) => Facts): (...words: string[]) => Facts {
  const made = new Map<string, Facts>();
  return (...words) => {
    const key = words.join(' ');
    const facts = made.get(key) ?? make(...words);
    made.set(key, facts);
    return facts;
  };
}

const portFacts = once((word): PortFacts => {
  const port = Number(word);
  return {
    range: portRange(port),
    reserved: false,
    ephemeral: port > 32_767 && port < 61_000,
    ianaNames: [],
  };
});
const service = once((name, end): ServiceFacts => {
  const id = name.toLowerCase();
  const facts = { id, name, category: 'web', security: 'unknown', byPort: id, byProcess: null } as const;
  return { ...facts, end: end === 'remote' ? 'remote' : 'local' };
});
const exposure = once((address): Exposure => ({
  scope: address === '0.0.0.0' ? 'all' : 'private',
  interfaces: ['eth0'],
}));
const ROLES: Readonly<Record<'listener' | 'server' | 'client', Role>> = {
  listener: { side: 'listener', confidence: 'certain', evidence: 'listens' },
  server: { side: 'server', confidence: 'certain', evidence: 'connected' },
  client: { side: 'client', confidence: 'certain', evidence: 'connected' },
};
const { program, remarks, sharing } = aSocket();

export function scriptedSocket(index: number): InspectedSocket {
  const side = index % 10 === 0 ? 'listener' : index % 2 === 1 ? 'client' : 'server';
  const port = side === 'listener' ? 1 + ((index / 10) % 30_000) : 30_000 + ((index * 7) % 35_000);
  const remotePort = side === 'client' ? 443 : 50_000 + (index % 10_000);
  const address = side === 'listener' ? '0.0.0.0' : `10.0.${(index >> 8) % 250}.${index % 250}`;
  const remote = { address: `10.1.${(index >> 7) % 250}.${index % 250}`, port: remotePort, scope: null };
  const owner = pick(owners, index * 31);
  return aSocket({
    id: `scripted-${index}`,
    local: { address, port, scope: null },
    remote: side === 'listener' ? null : remote,
    state: side === 'listener' ? 'LISTEN' : 'ESTABLISHED',
    inode: String(index),
    owners: [owner],
    user: owner.user,
    firstSeenAt: new Date(START + (index % 5000) * 1000).toISOString(),
    sharing,
    localPort: portFacts(String(port)),
    remotePort: side === 'listener' ? null : portFacts(String(remotePort)),
    service: service(pick(SERVICES, index), side === 'client' ? 'remote' : 'local'),
    verdict: side === 'listener' ? (index % 200 === 0 ? 'misplaced' : 'conventional') : null,
    program,
    remarks,
    role: ROLES[side],
    exposure: side === 'client' ? null : exposure(address),
    clients: side === 'listener' ? 0 : null,
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
