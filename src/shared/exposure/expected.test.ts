import { describe, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import type { InspectedSocket } from '../socket.ts';
import { aNamespace, anOwner, aSocket } from '../testing/samples.ts';
import {
  expectationOf,
  isCovered,
  withExpectation,
  withoutExpectation,
  type Expectation,
} from './expected.ts';
import { offersOf } from './offers.ts';
import { createRiskBook } from './risks.ts';

const book = createRiskBook(services);
const interfaces = [
  { name: 'eth0', address: '192.168.1.10', scope: 'private' },
  { name: 'wan0', address: '93.184.216.34', scope: 'public' },
] as const;

function expectation(overrides: Partial<InspectedSocket> = {}): Expectation {
  const [offer] = offersOf([aSocket(overrides)], { namespaces: [aNamespace()], interfaces, book });
  if (offer === undefined) throw new Error('nothing is offered');
  return expectationOf(offer);
}

const home: Partial<InspectedSocket> = {
  local: { address: '192.168.1.10', port: 5432, scope: null },
  exposure: { scope: 'private', interfaces: ['eth0'] },
};
const everywhere: Partial<InspectedSocket> = {
  local: { address: '0.0.0.0', port: 5432, scope: null },
  exposure: { scope: 'all', interfaces: ['eth0', 'wan0'] },
};
const node = (script: string): Partial<InspectedSocket> => ({
  ...home,
  owners: [anOwner({ name: 'node', executable: '/usr/bin/node', arguments: ['node', '--inspect', script] })],
});

describe('what is expected', () => {
  it('is known again after a restart of the program and of the computer', () => {
    const later = { ...home, id: 'other', owners: [anOwner({ pid: 4711, startedAt: null })] };
    expect(isCovered(expectation(later), expectation(home))).toBe(true);
  });

  it('asks again on a wider reach, not on a narrower one', () => {
    expect(isCovered(expectation(everywhere), expectation(home))).toBe(false);
    expect(isCovered(expectation(home), expectation(everywhere))).toBe(true);
    expect(isCovered(expectation(), expectation(home))).toBe(true);
  });

  it.each<[string, Partial<InspectedSocket>]>([
    ['another program', { ...home, owners: [anOwner({ executable: '/tmp/postgres' })] }],
    ['another port', { ...home, local: { address: '192.168.1.10', port: 5433, scope: null } }],
    ['another service', { ...home, service: null }],
    ['another protocol', { ...home, protocol: 'udp', state: 'UNCONNECTED' }],
    ['nobody who can be seen', { ...home, owners: [], ownership: 'hidden' }],
  ])('asks again about %s', (_what, change) => {
    expect(isCovered(expectation(change), expectation(home))).toBe(false);
  });

  it('tells what one runtime runs apart', () => {
    expect(isCovered(expectation(node('shop.js')), expectation(node('shop.js')))).toBe(true);
    expect(isCovered(expectation(node('other.js')), expectation(node('shop.js')))).toBe(false);
  });

  it('is kept once, and undone on every reach', () => {
    const [narrow, wide] = [expectation(home), expectation(everywhere)];
    const other = expectation(node('shop.js'));
    expect(withExpectation([narrow, other], wide)).toEqual([other, wide]);
    expect(withoutExpectation([wide, other], narrow)).toEqual([other]);
  });
});
