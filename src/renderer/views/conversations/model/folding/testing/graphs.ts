import fc from 'fast-check';
import type { Link } from '../../link.ts';
import type { LinkNode } from '../../link-book.ts';
import type { FoldGraph } from '../folding.ts';

/** A program here, or an address elsewhere where the name begins with a digit. */
export function aNode(id: string): LinkNode {
  const isRemote = /^\d/.test(id);
  return {
    id,
    identity: isRemote
      ? { kind: 'remote', level: 'address', text: id, range: 'public' }
      : { kind: 'program', name: id, hint: null, container: null, namespace: 'host' },
    size: 1,
    only: null,
  };
}

export function aLink(from: string, to: string, port: number, total = 1, closing = 0): Link {
  return {
    ...{ id: `${from} → ${to} ${port}`, from, to, protocol: 'tcp', port, service: null },
    ...{ total, closing, unsure: 0, ports: [40_000 + total], ranges: ['dynamic'], isEphemeral: true },
  };
}

/** `worker1` to `workerN` call a database, every third a queue, too; and some that are quiet. */
export function aTown(workers: number, quiet: number): FoldGraph {
  const names = Array.from({ length: workers }, (_, index) => `worker${index + 1}`);
  const loners = Array.from({ length: quiet }, (_, index) => `loner${index + 1}`);
  const links = [
    aLink('api', 'database', 5432, 100),
    aLink('api', 'cache', 6379, 50),
    ...names.map((name) => aLink(name, 'database', 5432, 8)),
    ...names.filter((_, index) => index % 3 === 0).map((name) => aLink(name, 'queue', 5672)),
    ...loners.map((name, index) => aLink(name, `${index}.example`, 443)),
  ];
  return { nodes: nodesOf(links), links };
}

export function nodesOf(links: readonly Link[]): readonly LinkNode[] {
  return [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort().map(aNode);
}

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '1', '2', '3', '4');

export const arbitraryGraph: fc.Arbitrary<FoldGraph> = fc
  .uniqueArray(fc.record({ from: name, to: name, port: fc.integer({ min: 1, max: 3 }), total: fc.nat(50) }), {
    selector: ({ from, to, port }) => `${from} ${to} ${port}`,
    maxLength: 40,
  })
  .map((drafts) => {
    const links = drafts.map(({ from, to, port, total }) => aLink(from, to, port, total + 1));
    return { nodes: nodesOf(links), links };
  });
