import fc from 'fast-check';
import { expect, it } from 'vitest';
import { descendantsOf } from './process-tree.ts';

const entryOf = (pid: number, parentPid: number | null) => ({
  pid,
  parentPid,
  name: String(pid),
  startedAt: null,
  startMark: null,
});

it('lists children before grandchildren', () => {
  const processes = [entryOf(4, 3), entryOf(3, 1), entryOf(2, 1), entryOf(1, null), entryOf(9, null)];
  expect(descendantsOf(1, processes).map(({ pid }) => pid)).toEqual([3, 2, 4]);
});

it('ends on any list, names each process once and never the one that is asked about', () => {
  const parents = fc.array(fc.option(fc.nat(20)), { maxLength: 20 });
  fc.assert(
    fc.property(parents, fc.nat(20), (list, pid) => {
      const found = descendantsOf(
        pid,
        list.map((parent, index) => entryOf(index, parent)),
      ).map((entry) => entry.pid);
      expect(new Set(found).size).toBe(found.length);
      expect(found).not.toContain(pid);
      expect(found.every((each) => [pid, ...found].includes(list[each] ?? -1))).toBe(true);
    }),
  );
});
