import { groupBy } from '../../layout/group-by.ts';
import type { Conversations } from '../conversation-store.ts';
import type { Link } from '../link.ts';
import type { LinkNode } from '../link-book.ts';
import type { Folding } from './folding.ts';
import { mergeLinks } from './merge-links.ts';

/** What is drawn: boxes that stand for one node or for several, and the lines between them. */
export interface Folded extends Conversations {
  /** By node, the box that it is drawn in, where that stands for several. */
  readonly foldOf: ReadonlyMap<string, string>;
  /** By fold, its nodes, the busiest first. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** By drawn line, the links that it stands for. */
  readonly parts: ReadonlyMap<string, readonly Link[]>;
  /** By link, the line that it is drawn as. */
  readonly lineOf: ReadonlyMap<string, string>;
  /** By node, the opened fold that it was taken out of. */
  readonly released: ReadonlyMap<string, string>;
}

const isSameList = <Item>(left: readonly Item[], right: readonly Item[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

/** What was drawn before is handed out again while nothing in it changed. */
export class FoldedBook {
  #nodes = new Map<string, LinkNode>();
  #lines = new Map<string, { readonly parts: readonly Link[]; readonly line: Link }>();

  apply(conversations: Conversations, { folds, released }: Folding): Folded {
    const foldOf = new Map(folds.flatMap(({ id, members }) => members.map((member) => [member, id])));
    const members = new Map(folds.map((fold) => [fold.id, fold.members]));
    const lines = this.#linesOf(conversations.links, foldOf);
    return {
      ...conversations,
      nodes: this.#nodesOf(conversations.nodes, folds, foldOf),
      links: lines.map(({ line }) => line),
      quiet: conversations.quiet.map((service) => {
        const fold = foldOf.get(service.nodeId);
        return fold === undefined ? service : { ...service, nodeId: fold };
      }),
      foldOf,
      members,
      parts: new Map(lines.map(({ line, parts }) => [line.id, parts])),
      lineOf: new Map(lines.flatMap(({ line, parts }) => parts.map(({ id }) => [id, line.id]))),
      released,
    };
  }

  #nodesOf(
    nodes: readonly LinkNode[],
    folds: Folding['folds'],
    foldOf: ReadonlyMap<string, string>,
  ): readonly LinkNode[] {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const known = this.#nodes;
    this.#nodes = new Map();
    for (const { id, why, members } of folds) {
      const own = members.map((member) => byId.get(member)).filter((node) => node !== undefined);
      const before = known.get(id);
      const isSame = before?.identity.kind === 'fold' && isSameList(before.identity.members, own);
      const place = own.every(({ identity }) => identity.kind === 'remote') ? 'elsewhere' : 'here';
      const made: LinkNode = {
        id,
        identity: { kind: 'fold', why, place, members: own },
        size: own.length,
        only: null,
      };
      this.#nodes.set(id, isSame ? before : made);
    }
    return [...nodes.filter(({ id }) => !foldOf.has(id)), ...this.#nodes.values()];
  }

  #linesOf(links: readonly Link[], foldOf: ReadonlyMap<string, string>) {
    const known = this.#lines;
    this.#lines = new Map();
    const endOf = (id: string): string => foldOf.get(id) ?? id;
    const isTouched = ({ from, to }: Link): boolean => foldOf.has(from) || foldOf.has(to);
    const alone = links.filter((link) => !isTouched(link)).map((line) => ({ parts: [line], line }));
    const touched = groupBy(
      links.filter(isTouched),
      ({ from, to, protocol, port }) => `${endOf(from)} → ${endOf(to)} ${protocol} ${port ?? ''}`,
    );
    for (const [id, parts] of touched) {
      const [first, ...rest] = parts;
      if (first === undefined) continue;
      const before = known.get(id);
      const isSame = before !== undefined && isSameList(before.parts, parts);
      const line = () => mergeLinks(id, endOf(first.from), endOf(first.to), [first, ...rest]);
      this.#lines.set(id, isSame ? before : { parts, line: line() });
    }
    return [...alone, ...this.#lines.values()];
  }
}
