import { describe, expect, it } from 'vitest';
import { diffSnapshots, patched, patchSnapshots } from './diff.ts';
import { aSnapshot, aSocket } from './testing/samples.ts';

describe('diffSnapshots', () => {
  it('says nothing about sockets that are equal though not identical', () => {
    const before = aSnapshot({ sockets: [aSocket({ id: 'a' })] });
    const after = aSnapshot({ sockets: [aSocket({ id: 'a' })] });
    expect(diffSnapshots(before, after)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('sees a change deep inside an owner', () => {
    const socket = aSocket({ id: 'a' });
    const renamed = { ...socket, owners: socket.owners.map((owner) => ({ ...owner, name: 'other' })) };
    const change = diffSnapshots(aSnapshot({ sockets: [socket] }), aSnapshot({ sockets: [renamed] }));
    expect(change.changed).toEqual([renamed]);
  });
});

describe('patchSnapshots', () => {
  it('tells of a changed socket what is another, and leaves the rest the very object of before', () => {
    const before = aSocket({ id: 'a' });
    const after = { ...aSocket({ id: 'a' }), state: 'BOUND', verdict: null } as const;
    const { changed } = patchSnapshots(aSnapshot({ sockets: [before] }), aSnapshot({ sockets: [after] }));
    expect(changed).toEqual([{ id: 'a', state: 'BOUND', verdict: null }]);
    const [reached] = changed.map((patch) => patched(before, patch));
    expect(reached).toEqual(after);
    expect(reached?.owners).toBe(before.owners);
  });
});
