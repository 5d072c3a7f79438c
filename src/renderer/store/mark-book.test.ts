import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSocket } from '../../shared/testing/samples.ts';
import { MarkBook } from './mark-book.ts';
import type { Mark } from './marks.ts';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const steps = fc.array(
  fc.oneof(
    fc.record({ set: ids, kind: fc.constantFrom('new', 'changed', 'closed'), lasts: fc.nat(9) }),
    fc.record({ drop: ids }),
    fc.constant('closed' as const),
    fc.record({ passes: fc.nat(9) }),
  ),
);

describe('MarkBook', () => {
  it('has the marks, and ends them, as if each were looked at', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const book = new MarkBook();
        const marks = new Map<string, Mark>();
        let now = 0;
        for (const step of all) {
          if (step === 'closed') {
            book.deleteKind(step);
            for (const [id, { kind }] of [...marks]) if (kind === step) marks.delete(id);
          } else if ('set' in step) {
            const mark = { kind: step.kind, until: now + step.lasts };
            book.set(
              step.set.map((id) => aSocket({ id })),
              mark,
            );
            for (const id of step.set) marks.set(id, mark);
          } else if ('drop' in step) {
            for (const id of step.drop) {
              book.delete(id);
              marks.delete(id);
            }
          } else {
            now += step.passes;
            const over = [...marks].filter(([, { until }]) => until <= now).map(([id]) => id);
            expect([...book.expire(now)].sort()).toEqual(over.sort());
            for (const id of over) marks.delete(id);
          }
          expect(new Map(book.all)).toEqual(marks);
          const first = marks.size === 0 ? null : Math.min(...[...marks.values()].map(({ until }) => until));
          // It may look in vain, but never too late.
          if (first === null) expect(book.nextExpiry).toBeNull();
          else expect(book.nextExpiry).toBeLessThanOrEqual(first);
        }
      }),
    );
  });
});
