import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../../../shared/testing/samples.ts';
import { fitColumns } from '../../table/column-layout.ts';
import { PROCESS_COLUMNS } from './columns.ts';
import { groupProcesses, updateProcesses, type ProcessGroup } from './group-processes.ts';
import { sortProcesses } from './sort-processes.ts';

const on = (port: number, overrides: Parameters<typeof aSocket>[0] = {}) =>
  aSocket({ id: `on-${port}`, local: { address: '127.0.0.1', port, scope: null }, ...overrides });
const web = anOwner({ pid: 10, name: 'web' });
const api = anOwner({ pid: 20, name: 'api' });
const client = { side: 'client', confidence: 'certain', evidence: 'connected' } as const;

describe('groupProcesses', () => {
  it('gathers the ports of a process, each once, and counts its other sockets', () => {
    const groups = groupProcesses([
      on(443, { owners: [web] }),
      on(80, { owners: [web] }),
      on(80, { id: 'six', family: 6, owners: [web] }),
      on(50_000, { owners: [web], state: 'ESTABLISHED', role: client }),
    ]);
    const [group] = groups.values();
    expect(groups.size).toBe(1);
    expect(group?.listening.map(({ local }) => local.port)).toEqual([80, 443]);
    expect(group).toMatchObject({ servers: 0, clients: 1 });
  });

  it('shows a shared socket with each of its processes, and tells a pid that is used again apart', () => {
    const again = anOwner({ pid: 10, name: 'web', startedAt: '2026-02-01T00:00:00.000Z' });
    const groups = groupProcesses([on(80, { owners: [web, api] }), on(81, { owners: [again] })]);
    expect([...groups.values()].map(({ owner }) => owner?.pid)).toEqual([10, 20, 10]);
  });

  it('keeps sockets without a known owner, by why nobody is known', () => {
    const nobody = { owners: [], ownership: 'hidden', ownershipReason: 'other-user' } as const;
    const groups = groupProcesses([
      on(1, nobody),
      on(2, nobody),
      on(3, { ...nobody, ownership: 'none', ownershipReason: 'time-wait' }),
    ]);
    expect([...groups.values()].map(({ owner, sockets }) => [owner, sockets.length])).toEqual([
      [null, 2],
      [null, 1],
    ]);
  });

  it('hands out the same object while nothing in a group changed', () => {
    const [one, other] = [on(80, { owners: [web] }), on(90, { owners: [api] })];
    const before = groupProcesses([one, other]);
    const after = groupProcesses([one, { ...other }], before);
    const [kept, made] = after.values();
    expect(kept).toBe([...before.values()][0]);
    expect(made).not.toBe([...before.values()][1]);
  });
});

describe('updateProcesses', () => {
  const lists = fc
    .uniqueArray(fc.record({ id: fc.nat(40), holds: fc.subarray([web, api]), waits: fc.boolean() }), {
      selector: ({ id }) => id,
    })
    .map((all) =>
      all.map(({ id, holds, waits }) =>
        on(id % 7, {
          id: `socket-${id}`,
          owners: holds,
          state: waits ? 'LISTEN' : 'ESTABLISHED',
          role: waits ? { ...client, side: 'listener' } : client,
        }),
      ),
    );
  const told = (groups: ReadonlyMap<string, ProcessGroup>) =>
    [...groups.values()]
      .map((group) => ({
        ...group,
        sockets: group.sockets.map(({ id }) => id).sort(),
        listening: group.listening.map(({ local }) => local.port),
      }))
      .sort((left, right) => (left.id < right.id ? -1 : 1));

  it('tells what grouping everything again would tell, and leaves alone what it does not touch', () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(20), (before, other, count) => {
        const known = new Set(before.map(({ id }) => id));
        const come = other.filter(({ id }) => !known.has(id));
        const groups = groupProcesses(before);
        // What was never there is passed over.
        const after = updateProcesses(groups, [...before.slice(0, count), on(1, { id: 'never' })], come);
        expect(told(after)).toEqual(told(groupProcesses([...before.slice(count), ...come])));
        expect(updateProcesses(groups, [], [])).toEqual(groups);
      }),
    );
  });

  it('keeps the owner that it knows while the next message says the same of it', () => {
    const groups = groupProcesses([on(80, { owners: [web] })]);
    const ownerAfter = (owner: typeof web) =>
      [...updateProcesses(groups, [], [on(81, { owners: [owner] })]).values()][0]?.owner;
    expect(ownerAfter({ ...web })).toBe(web);
    expect(ownerAfter({ ...web, name: 'other' })?.name).toBe('other');
  });
});

describe('sortProcesses', () => {
  it('puts the lowest port first, and processes that do not listen last', () => {
    const groups = groupProcesses([
      on(50_000, { owners: [anOwner({ pid: 3, name: 'curl' })], state: 'ESTABLISHED', role: client }),
      on(443, { owners: [web] }),
      on(80, { owners: [api] }),
    ]).values();
    const sorted = sortProcesses(groups, [{ column: 'ports', direction: 'ascending' }]);
    expect(sorted.map(({ owner }) => owner?.name)).toEqual(['api', 'web', 'curl']);
  });
});

describe('PROCESS_COLUMNS', () => {
  it('fills the width, and gives up what can be spared', () => {
    const columnsFor = (width: number) => fitColumns(PROCESS_COLUMNS, { shown: [], widths: {} }, width);
    const sum = (width: number): number => columnsFor(width).reduce((all, column) => all + column.width, 0);
    expect(sum(1400)).toBeGreaterThan(1397);
    expect(sum(500)).toBeGreaterThan(497);
    expect(columnsFor(500).map(({ id }) => id)).toEqual(['mark', 'process', 'ports', 'clients']);
  });
});
