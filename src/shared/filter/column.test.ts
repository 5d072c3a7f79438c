import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../socket.ts';
import { anOwner, aSocket } from '../testing/samples.ts';
import { ColumnSource, listSource } from './column.ts';
import { compileFilter, parseFilter } from './filter.ts';
import { RowTable } from './row-table.ts';
import type { RowTest } from './row-test.ts';
import { CONTEXT } from './testing/sample-sockets.ts';

function compiled(text: string): RowTest {
  const result = parseFilter(text, CONTEXT);
  if (!result.ok) throw new Error(text);
  return compileFilter(result.filter, CONTEXT);
}

const QUERIES = [
  'node',
  'port:1-3 -udp',
  'user:root OR uid:7',
  'pid:2',
  '10.0.0.2:3',
  'remote:10.0.0.0/31',
  'is:mine',
  'process:a*',
  'container:*',
  'sharing:fork',
];

const SOCKET = fc
  .record({
    id: fc.nat(9),
    port: fc.nat(4),
    host: fc.nat(3),
    udp: fc.boolean(),
    names: fc.array(fc.constantFrom('node', 'a', 'a\nb', ''), { maxLength: 2 }),
    uid: fc.option(fc.nat(8)),
    user: fc.constantFrom('root', 'me', null),
    sharing: fc.subarray(['fork', 'passed'] as const),
  })
  .map(({ id, port, host, udp, names, uid, user, sharing }) =>
    aSocket({
      ...{ id: `socket-${id}`, protocol: udp ? 'udp' : 'tcp', uid, user, sharing },
      local: { address: `10.0.0.${host}`, port, scope: null },
      remote:
        host === 0 ? null : { address: `10.0.0.${port}`, port: host, scope: host === 2 ? 'eth0' : null },
      owners: names.map((name, pid) => anOwner({ name, pid, user, uid })),
    }),
  );

/** What may happen to a table: a socket comes (or changes, where it is there), or goes. */
const STEPS = fc.array(fc.oneof(SOCKET, fc.nat(9)), { minLength: 1, maxLength: 30 });

describe('a column', () => {
  it('answers for all sockets as a query does for each, whatever came and went', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const tests = QUERIES.map(compiled);
        const table = new RowTable();
        const now = new Map<string, InspectedSocket>();
        for (const step of steps) {
          const id = typeof step === 'number' ? `socket-${step}` : step.id;
          const place = table.placeOf(id);
          if (typeof step === 'number') {
            if (place !== undefined) table.remove(place);
            now.delete(id);
          } else {
            if (place === undefined) table.add(step);
            else table.replace(place, step);
            now.set(id, step);
          }
          expect(table.count).toBe(now.size);
          for (const test of tests) {
            const mask = test.mask(table);
            for (const socket of now.values())
              expect(mask[table.placeOf(socket.id) ?? -1]).toBe(test(socket) ? 1 : 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks once for each value', () => {
    const table = new RowTable();
    for (let index = 0; index < 100; index++)
      table.add(aSocket({ id: String(index), state: index % 2 === 0 ? 'LISTEN' : 'BOUND' }));
    const asked: string[] = [];
    new ColumnSource(({ state }) => state).of(table).mask((state) => asked.push(state) > 0);
    expect(asked).toEqual(['LISTEN', 'BOUND']);
  });

  it('forgets values that no socket has any longer', () => {
    const table = new RowTable();
    const source = new ColumnSource(({ id }) => id);
    let asked = 0;
    for (let round = 0; round < 5000; round++) {
      const place = table.add(aSocket({ id: String(round) }));
      asked = 0;
      source.of(table).mask(() => ++asked > 0);
      table.remove(place);
    }
    expect(asked).toBeLessThan(1100);
  });

  it('reads anew what changed longer ago than a table remembers', () => {
    const table = new RowTable();
    const [first, other] = [table.add(aSocket({ id: 'first' })), table.add(aSocket({ id: 'other' }))];
    const column = new ColumnSource(({ state }) => state).of(table);
    column.refresh();
    table.replace(first, aSocket({ id: 'first', state: 'BOUND' }));
    for (let round = 0; round < 3000; round++) table.replace(other, aSocket({ id: 'other' }));
    expect([...column.mask((state) => state === 'BOUND')]).toEqual([1, 0]);
  });

  it('reads so many sockets at a time as it is told', () => {
    const table = new RowTable();
    for (let index = 0; index < 5; index++) table.add(aSocket({ id: String(index) }));
    const read: string[] = [];
    const column = new ColumnSource(({ id }) => read.push(id)).of(table);
    expect(column.refresh(3)).toBe(true);
    expect(read).toEqual(['0', '1', '2']);
    expect(column.refresh(3)).toBe(false);
    expect(column.refresh()).toBe(false);
    expect(read).toHaveLength(5);
  });

  it('takes no text for a list of texts', () => {
    const lists = [
      ['a\nb'],
      ['a', 'b'],
      [''],
      [],
      ['\u0000["a","b"]'],
      ['\u0000'],
      [null],
      ['null'],
      [null, 'a'],
    ];
    const keys = lists.map((list) => listSource(() => list).keyOf(list, aSocket()));
    expect(new Set(keys).size).toBe(lists.length);
  });
});

describe('a table of sockets', () => {
  it('keeps the newest under an id, and uses places again', () => {
    const table = new RowTable();
    const [first, second] = [table.add(aSocket({ id: 'same' })), table.add(aSocket({ id: 'same' }))];
    table.remove(first);
    expect(table.placeOf('same')).toBe(second);
    expect(table.add(aSocket({ id: 'other' }))).toBe(first);
    table.remove(second);
    expect([table.placeOf('same'), table.count, table.size]).toEqual([undefined, 1, 2]);
  });
});
