import { describe, expect, it } from 'vitest';
import { ownerBeginning } from './owner-beginning.ts';
import { hideInOwner } from './secrets/hide-in-socket.ts';
import { anOwner } from './testing/samples.ts';

describe('ownerBeginning', () => {
  const words = ['server', '--password', 'hunter2', ...Array.from({ length: 200_000 }, () => '--password')];
  const long = anOwner({ arguments: words, command: words.join(' ') });

  it('leaves what anybody may read alone', () => {
    const owner = anOwner({ arguments: ['a'], command: 'a' });
    expect(ownerBeginning(owner)).toBe(owner);
  });

  it('cuts the list and the text of it alike, so that secrets are found as exactly', () => {
    const cut = ownerBeginning(long);
    expect(cut.command?.length).toBeLessThanOrEqual(20_000);
    expect(cut.command).toBe(cut.arguments?.join(' '));
    expect(long.command?.startsWith(cut.command ?? '?')).toBe(true);
    expect(ownerBeginning(long)).toBe(cut);
    expect(hideInOwner(cut).owner.command).not.toContain('hunter2');
  });

  it('cuts one word, and a text that has no list', () => {
    const command = 'x'.repeat(2_000_000);
    expect(ownerBeginning(anOwner({ arguments: [command], command })).arguments?.[0]).toHaveLength(20_000);
    expect(ownerBeginning(anOwner({ arguments: null, command })).command).toHaveLength(20_000);
  });
});
