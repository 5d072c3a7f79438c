import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter, parseFilter } from '../filter/filter.ts';
import type { InspectedSocket, Namespace } from '../socket.ts';
import { aNamespace, aSocket } from '../testing/samples.ts';
import { automaticPorts } from './automatic-ports.ts';
import { destinationFilter } from './destination-filter.ts';
import { fillOf } from './level.ts';
import { pressureOf } from './pressure.ts';

const EPHEMERAL = { range: 'registered', reserved: false, ephemeral: true, ianaNames: [] } as const;
const CLIENT = { side: 'client', confidence: 'certain', evidence: 'connected' } as const;
const SERVER = { side: 'server', confidence: 'certain', evidence: 'accepted' } as const;

/** A hundred ports, ten of them kept back. */
const small = aNamespace({
  ephemeral: { tcp: [40_000, 40_099], udp: [40_000, 40_099] },
  reserved: [[40_010, 40_019]],
});

function at(address: string, port: number) {
  return { address, port, scope: null };
}

function client(port: number, overrides: Partial<InspectedSocket> = {}): InspectedSocket {
  return aSocket({
    id: `client ${port} ${overrides.protocol ?? ''}`,
    local: at('10.0.0.5', port),
    remote: at('10.0.0.9', 5432),
    state: 'ESTABLISHED',
    localPort: EPHEMERAL,
    role: CLIENT,
    ...overrides,
  });
}

const clients = (count: number, overrides: Partial<InspectedSocket> = {}, from = 40_020) =>
  Array.from({ length: count }, (_, index) => client(from + index, overrides));

describe('the ports of a range', () => {
  it.each<[string, Partial<Namespace>, number | null]>([
    ['as Linux has it', {}, 28_232],
    ['less what is reserved', { reserved: [[40_000, 40_009]] }, 28_222],
    [
      'less what is reserved twice, and partly outside',
      {
        reserved: [
          [32_000, 32_768],
          [32_768, 32_769],
        ],
      },
      28_230,
    ],
    ['less what is excluded', { excluded: [[50_000, 50_059]] }, 28_172],
    ['all reserved', { reserved: [[1, 65_535]] }, 0],
    ['one port', { ephemeral: { tcp: [40_000, 40_000], udp: [1, 2] } }, 1],
    ['unknown', { ephemeral: null }, null],
  ])('%s', (_what, overrides, expected) => {
    expect(automaticPorts(aNamespace(overrides), 'tcp')).toBe(expected);
  });

  it('are those of the range that no interval covers, one by one', () => {
    const port = fc.integer({ min: 0, max: 60 });
    const interval = fc
      .tuple(port, port)
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    fc.assert(
      fc.property(interval, fc.array(interval), fc.array(interval), (tcp, reserved, excluded) => {
        const taken = (number: number) =>
          [...reserved, ...excluded].some(([first, last]) => first <= number && number <= last);
        const free = Array.from({ length: 61 }, (_, number) => number).filter(
          (number) => number > 0 && tcp[0] <= number && number <= tcp[1] && !taken(number),
        );
        const namespace = aNamespace({ ephemeral: { tcp, udp: tcp }, reserved, excluded });
        expect(automaticPorts(namespace, 'tcp')).toBe(free.length);
      }),
    );
  });
});

describe('the level', () => {
  it.each([
    [0, 100, 'ok'],
    [49, 100, 'ok'],
    [50, 100, 'warning'],
    [89, 100, 'warning'],
    [90, 100, 'critical'],
    [100, 100, 'critical'],
    [1, 0, 'critical'],
  ])('of %d in %d is %s', (inUse, capacity, level) => {
    expect(fillOf(inUse, capacity).level).toBe(level);
  });
});

describe('pressure', () => {
  it('counts what leads to one destination from one address, TIME-WAIT included', () => {
    const sockets = [
      ...clients(44),
      client(40_005, { state: 'TIME-WAIT', role: { ...CLIENT, side: 'unknown' } }),
    ];
    expect(pressureOf(sockets, [small])).toEqual({
      pools: [
        {
          namespace: 'host',
          protocol: 'tcp',
          inUse: 45,
          held: 0,
          capacity: 90,
          share: 0.5,
          level: 'warning',
        },
      ],
      destinations: [
        {
          namespace: 'host',
          localAddress: '10.0.0.5',
          remote: at('10.0.0.9', 5432),
          inUse: 45,
          timeWait: 1,
          capacity: 90,
          share: 0.5,
          level: 'warning',
        },
      ],
      destinationCount: 1,
    });
  });

  it.each<[string, Partial<InspectedSocket>]>([
    ['another port', { remote: at('10.0.0.9', 80) }],
    ['another machine', { remote: at('10.0.0.8', 5432) }],
    ['a link-local namesake at another interface', { remote: { ...at('10.0.0.9', 5432), scope: 'eth1' } }],
    ['another local address', { local: at('10.0.0.6', 40_050) }],
    ['another network', { namespace: 'box' }],
  ])('gives %s ports of its own', (_what, overrides) => {
    const { destinations } = pressureOf(
      [...clients(3), client(40_050, overrides)],
      [small, aNamespace({ id: 'box' })],
    );
    expect(destinations.map(({ inUse }) => inUse)).toEqual([3, 1]);
  });

  it('takes listening and bound ports from every destination', () => {
    const held = [
      aSocket({ id: 'a', local: at('::', 40_000), localPort: EPHEMERAL }),
      aSocket({ id: 'b', local: at('::1', 40_000), localPort: EPHEMERAL }),
      aSocket({ id: 'c', local: at('::1', 40_001), localPort: EPHEMERAL, state: 'BOUND' }),
    ];
    const { pools, destinations } = pressureOf([...held, client(40_050)], [small]);
    expect(pools[0]).toMatchObject({ inUse: 3, held: 2, capacity: 90 });
    expect(destinations[0]).toMatchObject({ inUse: 1, capacity: 88 });
  });

  it('counts a UDP port once for everybody, whomever it is connected to', () => {
    const udp = { protocol: 'udp', state: 'CONNECTED' } as const;
    const sockets = [
      client(40_050, udp),
      client(40_050, { ...udp, remote: at('10.0.0.8', 53) }),
      client(40_051, { protocol: 'udp', state: 'UNCONNECTED', remote: null }),
    ];
    expect(pressureOf(sockets, [small])).toMatchObject({
      pools: [{ protocol: 'udp', inUse: 2 }],
      destinations: [],
    });
  });

  it.each<[string, Partial<InspectedSocket>]>([
    ['the accepted end, whose port is its listener’s', { role: SERVER }],
    ['a port outside the range', { localPort: { ...EPHEMERAL, ephemeral: false } }],
    ['a port of which nothing is known', { localPort: { ...EPHEMERAL, ephemeral: null } }],
    ['a socket that is closed', { state: 'CLOSED' }],
  ])('does not count %s', (_what, overrides) => {
    expect(pressureOf([client(40_050, overrides)], [small]).destinations).toEqual([]);
  });

  it('tells the fullest of many, and how many there are', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      clients(1 + (index % 90), { remote: at('10.0.0.9', 1 + index) }, 40_000),
    ).flat();
    const { destinations, destinationCount } = pressureOf(many, [small]);
    expect(destinationCount).toBe(300);
    expect(destinations.map(({ inUse }) => inUse)).toEqual([90, 90, 90, 89, 89, 89, 88, 88]);
  });

  it('is found again by its filter', () => {
    const sockets = [
      ...clients(3),
      client(40_050, { remote: at('10.0.0.9', 80) }),
      client(40_051, { local: at('10.0.0.6', 40_051) }),
      client(40_052, { role: SERVER }),
    ];
    const [first] = pressureOf(sockets, [small]).destinations;
    const context = { services: [], user: null, isDynamicClient: () => false };
    const parsed = parseFilter(first === undefined ? '' : destinationFilter(first), context);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(sockets.filter(compileFilter(parsed.filter, context))).toEqual(sockets.slice(0, 3));
  });
});
