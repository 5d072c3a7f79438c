import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS, type Grouping } from '../../../../shared/table-settings.ts';
import { anOwner, aSocket } from '../../../../shared/testing/samples.ts';
import { groupSource } from '../../../store/group-key.ts';
import { OrderedRows } from '../../../store/ordered-rows.ts';
import { compareBy } from '../../../store/sort.ts';
import { foldAll, foldTest, setFolded } from './folding.ts';
import { groupedList, groupId, plainList } from './row-list.ts';

const sockets = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(300),
      port: fc.nat(9),
      name: fc.constantFrom('a', 'B', null),
      state: fc.constantFrom('LISTEN' as const, 'ESTABLISHED' as const),
      user: fc.constantFrom('me', 'root', null),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) =>
    all.map(({ id, port, name, ...rest }) =>
      aSocket({
        ...rest,
        id: `socket-${id}`,
        local: { address: '127.0.0.1', port, scope: null },
        owners: name === null ? [] : [anOwner({ name, pid: id % 3 })],
      }),
    ),
  );
const groupings = fc.constantFrom(
  ...GROUPINGS.filter((each): each is Exclude<Grouping, 'none'> => each !== 'none'),
);
const byPort = [{ column: 'port', direction: 'descending' }] as const;

describe('groupedList', () => {
  it('lists each group once, with all of its rows, and finds every row again', () => {
    fc.assert(
      fc.property(sockets, groupings, fc.boolean(), fc.nat(), (all, grouping, isFolded, pick) => {
        const keyOf = groupSource(grouping).read;
        const model = new OrderedRows(byPort);
        model.fill(all, byPort, grouping);
        const { groups } = model.shown;
        const rows = [...model.shown.rows];
        expect(rows).toEqual([...all].sort(compareBy(byPort, grouping)));
        const some = rows[pick % Math.max(1, rows.length)];
        const folding = setFolded(foldAll(isFolded), some === undefined ? '' : keyOf(some), !isFolded);
        const isShut = foldTest(folding);
        const list = groupedList(rows, groups, isShut);
        expect(list.groups.map(({ key }) => key)).toEqual([...new Set(rows.map(keyOf))]);
        const listed = Array.from({ length: list.length }, (_, index) => list.at(index));
        expect(list.at(list.length)).toBeUndefined();
        expect(list.at(-1)).toBeUndefined();
        expect(listed.filter((row) => row?.kind === 'socket').map(({ id }) => id)).toEqual(
          rows.filter((row) => !isShut(keyOf(row))).map(({ id }) => id),
        );
        rows.forEach((row, index) => {
          const at = list.at(list.indexOfRow(index));
          expect(at?.id).toBe(isShut(keyOf(row)) ? groupId(keyOf(row)) : row.id);
        });
        for (const { key } of list.groups) {
          expect(list.at(list.indexOfGroup(groupId(key)))).toMatchObject({ kind: 'group', group: { key } });
        }
      }),
    );
  });

  it('has no heading where nothing is grouped', () => {
    const list = plainList([aSocket()]);
    expect(list.at(0)).toMatchObject({ kind: 'socket', id: 'socket-1', group: null });
    expect([list.length, list.at(1), list.indexOfGroup('group a')]).toEqual([1, undefined, -1]);
  });
});

describe('setFolded', () => {
  it('remembers the exceptions, and no more of them than fit', () => {
    expect(setFolded(foldAll(false), 'a', true)).toEqual({ isFolded: false, except: ['a'] });
    expect(setFolded({ isFolded: true, except: ['a'] }, 'a', true)).toEqual({ isFolded: true, except: [] });
    let folding = foldAll(false);
    for (let count = 0; count < 600; count++) folding = setFolded(folding, `group ${count}`, true);
    expect(folding.except).toHaveLength(500);
  });
});

it('keeps a group folded when its name is told in another language', () => {
  const keyOf = groupSource('service').read;
  const { service } = aSocket();
  const named = (name: string) => keyOf(aSocket({ service: service && { ...service, name } }));
  const isFolded = foldTest(setFolded(foldAll(false), named('Web development'), true));
  expect(isFolded(named('웹 개발'))).toBe(true);
  expect(isFolded(keyOf(aSocket({ service: service && { ...service, id: 'other' } })))).toBe(false);
});
