import { describe, expect, it } from 'vitest';
import { anOwner } from '../../../../shared/testing/samples.ts';
import { termsOfLink, termsOfNode } from './filter-terms.ts';
import { aLink, aNode } from './folding/testing/graphs.ts';
import type { NodeIdentity } from './grouping.ts';
import type { LinkNode } from './link-book.ts';

const nodeOf = (id: string, identity: NodeIdentity): LinkNode => ({ id, identity, size: 1, only: null });
const processNode = (pid: number): LinkNode =>
  nodeOf(String(pid), { kind: 'process', owner: anOwner({ pid }), namespace: 'host' });
const unowned = (user: string | null): LinkNode =>
  nodeOf(`of ${user ?? 'nobody'}`, {
    kind: 'unowned',
    ownership: 'known',
    reason: null,
    user,
    uid: null,
    unit: null,
    namespace: 'host',
  });
const fold = (place: 'here' | 'elsewhere', ...members: readonly LinkNode[]): NodeIdentity => ({
  kind: 'fold',
  why: 'alike',
  place,
  members,
});

describe('the terms of a box', () => {
  it('are those of all that share it', () => {
    expect(termsOfNode(fold('here', processNode(7), processNode(8), unowned('www-data')))).toEqual([
      { field: 'pid', value: '7' },
      { field: 'pid', value: '8' },
      { field: 'user', value: 'www-data' },
    ]);
    expect(termsOfNode(fold('elsewhere', aNode('192.0.2.1'), aNode('192.0.2.2')))).toEqual([
      { field: 'remote', value: '192.0.2.1' },
      { field: 'remote', value: '192.0.2.2' },
    ]);
  });

  it('are none where one of them has no words: the filter would leave it out', () => {
    expect(termsOfNode(fold('here', processNode(7), unowned(null)))).toEqual([]);
  });
});

describe('the terms of a line', () => {
  const [first, second] = [aNode('192.0.2.1'), aNode('192.0.2.2')];
  it.each([
    ['a program here', aNode('database').identity, 'port'],
    ['a box here', fold('here', aNode('one'), aNode('two')), 'port'],
    ['an address elsewhere', first.identity, 'remote-port'],
    ['a box of addresses elsewhere', fold('elsewhere', first, second), 'remote-port'],
  ] as const)('to %s name the port on the side that has it', (_what, provider, field) => {
    expect(termsOfLink(aLink('a', 'b', 443), provider)).toEqual([{ field, value: '443' }]);
  });
});
