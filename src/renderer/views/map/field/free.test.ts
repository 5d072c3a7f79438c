import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_PORT } from '../../../../shared/port-range.ts';
import { aNamespace } from '../../../../shared/testing/samples.ts';
import { freeStretches, largest, sizeOf } from './free.ts';
import { ephemeralZones } from './zones.ts';

const never = (): boolean => false;

describe('freeStretches', () => {
  it('leaves out what is used, named, handed out, kept or below the privileged border', () => {
    const home = aNamespace({ reserved: [[3000, 3009]], excluded: [[61_500, 61_600]] });
    const stretches = freeStretches({
      isUsed: (port) => port === 2000,
      isNamed: (port) => port === 5432,
      home,
    });
    expect(stretches).toEqual([
      [1024, 1999],
      [2001, 2999],
      [3010, 5431],
      [5433, 32_767],
      [61_000, 61_499],
      [61_601, LAST_PORT],
    ]);
  });

  it('never holds a port that is used, and never misses one that could be had', () => {
    const used = fc.uniqueArray(fc.integer({ min: 1024, max: 3000 }), { maxLength: 200 });
    fc.assert(
      fc.property(used, (ports) => {
        const taken = new Set(ports);
        const stretches = freeStretches({
          isUsed: (port) => taken.has(port),
          isNamed: never,
          home: undefined,
        });
        for (const [first, last] of stretches) {
          for (const port of taken) expect(port >= first && port <= last).toBe(false);
          expect(first === 1024 || taken.has(first - 1)).toBe(true);
          expect(last === LAST_PORT || taken.has(last + 1)).toBe(true);
        }
      }),
    );
  });

  it('tells the largest first and passes over mere holes', () => {
    const stretches = freeStretches({ isUsed: (port) => port % 9 === 0, isNamed: never, home: undefined });
    expect(stretches).toEqual([]);
    const [first, second] = largest(
      [
        [1, 10],
        [20, 40],
        [50, 60],
      ],
      2,
    );
    expect([first, second]).toEqual([
      [20, 40],
      [50, 60],
    ]);
    expect(sizeOf([20, 40])).toBe(21);
  });
});

describe('ephemeralZones', () => {
  it('joins namespaces of the same range and keeps TCP and UDP apart where they differ', () => {
    const zones = ephemeralZones([
      aNamespace({ id: 'c1', name: 'shop', kind: 'container' }),
      aNamespace({
        id: 'c2',
        name: 'db',
        kind: 'container',
        ephemeral: { tcp: [49_152, 65_535], udp: [40_000, 50_000] },
      }),
      aNamespace(),
    ]);
    expect(zones).toEqual([
      { interval: [32_768, 60_999], namespaces: ['host', 'shop'], isHome: true, protocol: null },
      { interval: [49_152, 65_535], namespaces: ['db'], isHome: false, protocol: 'tcp' },
      { interval: [40_000, 50_000], namespaces: ['db'], isHome: false, protocol: 'udp' },
    ]);
  });
});
