import { execFileSync } from 'node:child_process';
import { runProgram, type Program } from './programs.ts';

/** A machine on which everybody talks: about so many sockets, all real. */
export type TownSize = 20 | 500 | 5000;

interface Citizen {
  readonly name: string;
  readonly deeds: readonly string[];
}

const listen = (...ports: readonly number[]): string => ports.map((port) => `tcp-listen ${port}`).join(' ');
const call = (port: number, count: number): string => `tcp 127.0.0.1 ${port} ${count}`;
const reach = (address: string, port: number, count = 1): string => `udp ${address} ${port} ${count}`;

/** Addresses for documentation (RFC 5737, 2544), and private ones. */
const NETWORKS = [
  '203.0.113',
  '198.51.100',
  '192.0.2',
  '198.18.7',
  '198.19.40',
  '10.20.0',
  '10.20.1',
  '192.168.7',
];

const outside = (networks: number, each: number): readonly string[] =>
  NETWORKS.slice(0, networks).flatMap((network) =>
    Array.from({ length: each }, (_, index) => `${network}.${index + 10}`),
  );

const workers = (count: number, connections: number): readonly Citizen[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `worker-${index + 1}`,
    deeds: [
      call(5432, connections),
      call(6379, Math.ceil(connections / 2)),
      ...(index % 3 === 0 ? [call(5672, 1)] : []),
    ],
  }));

const SERVERS: readonly Citizen[] = [
  { name: 'database', deeds: [listen(5432)] },
  { name: 'cache', deeds: [listen(6379)] },
  { name: 'names', deeds: ['udp-listen 53'] },
];

const SIZES: Readonly<Record<TownSize, readonly (readonly Citizen[])[]>> = {
  20: [
    SERVERS,
    [{ name: 'api', deeds: [listen(3000), call(5432, 3), call(6379, 1), reach('127.0.0.1', 53)] }],
    [{ name: 'proxy', deeds: [listen(8080), call(3000, 2)] }],
    [{ name: 'browser', deeds: [call(8080, 1), reach('203.0.113.10', 443, 2), reach('10.20.0.10', 53)] }],
  ],
  500: [
    [...SERVERS, { name: 'queue', deeds: [listen(5672, 15_672)] }, { name: 'search', deeds: [listen(9200)] }],
    [
      {
        name: 'api',
        deeds: [listen(3000), call(5432, 12), call(6379, 6), call(9200, 4), reach('127.0.0.1', 53, 3)],
      },
      ...workers(9, 8),
    ],
    [{ name: 'proxy', deeds: [listen(8080), call(3000, 24)] }],
    [
      { name: 'browser', deeds: [call(8080, 6), ...outside(5, 6).map((address) => reach(address, 443))] },
      { name: 'sync', deeds: outside(8, 2).map((address) => reach(address, 22_000, 2)) },
      { name: 'prober', deeds: [call(8080, 4), call(3000, 4)] },
    ],
  ],
  5000: [
    [...SERVERS, { name: 'queue', deeds: [listen(5672, 15_672)] }, { name: 'search', deeds: [listen(9200)] }],
    [
      {
        name: 'api',
        deeds: [listen(3000), call(5432, 200), call(6379, 90), call(9200, 40), reach('127.0.0.1', 53, 20)],
      },
      ...workers(30, 24),
    ],
    [{ name: 'proxy', deeds: [listen(8080), call(3000, 300)] }],
    [
      { name: 'browser', deeds: [call(8080, 60), ...outside(5, 40).map((address) => reach(address, 443))] },
      { name: 'sync', deeds: outside(8, 60).map((address) => reach(address, 22_000, 1)) },
      { name: 'prober', deeds: [call(8080, 80), call(3000, 40)] },
    ],
  ],
};

/** Others' addresses lead to an interface behind which nobody is. */
function addOutside(): void {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private network.');
  for (const words of [
    'link add outside type veth peer name beyond',
    'address add 192.168.7.2/24 dev outside',
    'link set outside up',
    'route add default dev outside',
  ]) {
    execFileSync('ip', words.split(' '), { stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

/** Starts providers before their callers. Returns what ends everything. */
export async function openTown(size: TownSize): Promise<() => Promise<void>> {
  addOutside();
  const programs: Program[] = [];
  for (const rank of SIZES[size]) {
    const started = await Promise.all(
      rank.map(({ name, deeds }) => runProgram('citizen', name, ...deeds.join(' ').split(' '))),
    );
    programs.push(...started);
  }
  return async () => {
    await Promise.all(programs.map((program) => program.stop()));
    execFileSync('ip', ['link', 'delete', 'outside']);
  };
}
