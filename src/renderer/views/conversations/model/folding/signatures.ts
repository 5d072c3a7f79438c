import type { Link } from '../link.ts';
import type { LinkNode } from '../link-book.ts';

/** To whom each node talks, over what. Nodes of one signature look alike in the picture. */
export class SignatureBook {
  readonly #words = new Map<string, Set<string>>();

  /** `foldOf`: those that share a box already count as one. */
  constructor(
    { nodes, links }: { readonly nodes: readonly LinkNode[]; readonly links: readonly Link[] },
    foldOf: ReadonlyMap<string, string>,
  ) {
    for (const { id } of nodes) this.#words.set(id, new Set());
    for (const { from, to, protocol, port } of links) {
      const what = `${protocol} ${port ?? '?'}`;
      const isOwn = from === to;
      this.#words.get(from)?.add(`calls ${isOwn ? '' : (foldOf.get(to) ?? to)} ${what}`);
      if (!isOwn) this.#words.get(to)?.add(`serves ${foldOf.get(from) ?? from} ${what}`);
    }
  }

  of({ id, identity }: LinkNode): string {
    const place = identity.kind === 'remote' ? 'elsewhere' : 'here';
    return [place, ...[...(this.#words.get(id) ?? [])].sort()].join('\n');
  }
}
