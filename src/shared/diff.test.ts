import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff, diffSnapshots } from './diff.ts';
import { aSnapshot, aSocket } from './testing/samples.ts';
import type { InspectedSocket, Snapshot } from './socket.ts';

const sockets = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 20 }), inode: fc.integer({ min: 0, max: 3 }) }), {
    selector: (row) => row.id,
  })
  .map((rows) => rows.map((row) => aSocket({ id: String(row.id), inode: String(row.inode) })));

function byId(snapshot: Snapshot): readonly InspectedSocket[] {
  return [...snapshot.sockets].sort((left, right) => left.id.localeCompare(right.id));
}

describe('diffSnapshots and applyDiff', () => {
  it('lead from any snapshot to any other: apply(a, diff(a, b)) = b', () => {
    fc.assert(
      fc.property(sockets, sockets, (before, after) => {
        const first = aSnapshot({ sockets: before });
        const second = aSnapshot({ sockets: after, hiddenOwners: 7 });
        const reached = applyDiff(first, diffSnapshots(first, second));
        expect({ ...reached, sockets: byId(reached) }).toEqual({ ...second, sockets: byId(second) });
      }),
    );
  });

  it('say nothing about sockets that are equal though not identical', () => {
    const before = aSnapshot({ sockets: [aSocket({ id: 'a' })] });
    const after = aSnapshot({ sockets: [aSocket({ id: 'a' })] });
    expect(diffSnapshots(before, after)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('see a change deep inside an owner', () => {
    const socket = aSocket({ id: 'a' });
    const renamed = { ...socket, owners: socket.owners.map((owner) => ({ ...owner, name: 'other' })) };
    const change = diffSnapshots(aSnapshot({ sockets: [socket] }), aSnapshot({ sockets: [renamed] }));
    expect(change.changed).toEqual([renamed]);
  });

  it('keep the order of what stays, so that rows do not jump', () => {
    const [a, b, c] = [aSocket({ id: 'a' }), aSocket({ id: 'b' }), aSocket({ id: 'c' })];
    const before = aSnapshot({ sockets: [c, a] });
    const reached = applyDiff(before, diffSnapshots(before, aSnapshot({ sockets: [a, b, c] })));
    expect(reached.sockets.map((socket) => socket.id)).toEqual(['c', 'a', 'b']);
  });
});
