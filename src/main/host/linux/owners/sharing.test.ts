import { describe, expect, it } from 'vitest';
import type { KernelRow } from '../kernel-row.ts';
import { ownershipOf, type SearchFacts } from './ownership.ts';
import { reusePortIds, sharingOf } from './sharing.ts';

/** 1 → 10 → 11, 12; 1 → 20 → 21; 1 → 30. */
const parents: Readonly<Record<number, readonly number[]>> = {
  1: [],
  10: [1],
  11: [10, 1],
  12: [10, 1],
  20: [1],
  21: [20, 1],
  30: [1],
};
const sharing = (...pids: readonly number[]) => sharingOf(pids, (pid) => parents[pid] ?? []);

describe('sharingOf', () => {
  it('calls a parent with its workers, and workers alone, a fork', () => {
    expect(sharing(10, 11, 12)).toEqual(['fork']);
    expect(sharing(11, 12)).toEqual(['fork']);
    expect(sharing(1, 20)).toEqual(['fork']);
  });

  it('calls it passed where a process is related to none of the others', () => {
    expect(sharing(10, 20)).toEqual(['passed']);
    expect(sharing(10, 11, 30)).toEqual(['fork', 'passed']);
  });

  it('says nothing of a single owner', () => {
    expect(sharing(10)).toEqual([]);
  });
});

const row: KernelRow = {
  id: 'a',
  protocol: 'tcp',
  family: 4,
  local: { address: '0.0.0.0', port: 80, scope: null },
  remote: null,
  state: 'LISTEN',
  namespace: 'n',
  inode: 100,
  uid: 1000,
  mapped: false,
  dualStack: null,
  cgroup: null,
};

describe('reusePortIds', () => {
  it('finds listeners on the very same address, port, interface and namespace', () => {
    const rows: KernelRow[] = [
      row,
      { ...row, id: 'b' },
      { ...row, id: 'c', local: { ...row.local, address: '127.0.0.1' } },
      { ...row, id: 'd', namespace: 'other' },
      { ...row, id: 'e', protocol: 'udp', state: 'UNCONNECTED' },
      { ...row, id: 'f', local: { ...row.local, scope: 'eth0' } },
      { ...row, id: 'g', state: 'ESTABLISHED' },
    ];
    expect([...reusePortIds(rows)]).toEqual(['a', 'b']);
  });
});

describe('ownershipOf', () => {
  const search: SearchFacts = { owners: 0, verified: false, complete: true, givenUp: true, ownUid: 0 };
  const answer = (change: Partial<KernelRow>, facts: Partial<SearchFacts> = {}) => {
    const { ownership, reason } = ownershipOf({ ...row, ...change }, { ...search, ...facts });
    return `${ownership}/${reason ?? ''}`;
  };

  it.each([
    ['owners', {}, { owners: 1, verified: true }, 'known/'],
    ['owners that could not be looked at again', {}, { owners: 1 }, 'remembered/'],
    ['TIME-WAIT', { inode: 0, state: 'TIME-WAIT' }, {}, 'none/time-wait'],
    ['a connection in the queue', { inode: 0, state: 'ESTABLISHED' }, {}, 'none/not-accepted'],
    ['one whose peer has closed already', { inode: 0, state: 'CLOSE-WAIT' }, {}, 'none/not-accepted'],
    ['a socket that its process closed first', { inode: 0, state: 'FIN-WAIT-1' }, {}, 'none/closed'],
    ['one whose peer keeps its end open', { inode: 0, state: 'FIN-WAIT-2' }, {}, 'none/closed'],
    ['one that both closed at once', { inode: 0, state: 'CLOSING' }, {}, 'none/closed'],
    ['one that its process closed last', { inode: 0, state: 'LAST-ACK' }, {}, 'none/closed'],
    ['half-closed, still held', { state: 'FIN-WAIT-2' }, { owners: 1, verified: true }, 'known/'],
    ['nobody, all searched', {}, {}, 'kernel/kernel'],
    ['nobody, search not over', {}, { givenUp: false }, 'none/vanished'],
    ["somebody else's process", {}, { complete: false, ownUid: 65534 }, 'hidden/other-user'],
    ['a process that closed itself to root', {}, { complete: false, ownUid: 0 }, 'hidden/unreadable-process'],
    [
      'our own process that is closed to us',
      {},
      { complete: false, ownUid: 1000 },
      'hidden/unreadable-process',
    ],
  ] as const)('%s', (_, change, facts, expected) => {
    expect(answer(change, facts)).toBe(expected);
  });
});
