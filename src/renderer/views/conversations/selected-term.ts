import type { Conversations } from './model/conversation-store.ts';
import { termOfLink, termOfNode, type FilterTerm } from './model/filter-terms.ts';
import type { SelectedPart } from './model/selected-part.ts';

/** What a menu is about: a box of the picture, or a line of it or of the list. */
export interface Subject {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

/** What the filter language calls a part of the picture; null where no word means it. */
export function termOf({ kind, id }: Subject, { nodes, links }: Conversations): FilterTerm | null {
  const link = kind === 'link' ? links.find((each) => each.id === id) : undefined;
  const node = nodes.find((each) => each.id === (link?.to ?? id));
  if (node === undefined) return null;
  return link === undefined ? termOfNode(node.identity) : termOfLink(link, node.identity);
}

/** The same of the selection; null where nothing is selected, or several nodes are. */
export function selectedTerm(whole: Conversations, { nodeIds, linkId }: SelectedPart): FilterTerm | null {
  if (linkId !== null) return termOf({ kind: 'link', id: linkId }, whole);
  const [id, ...others] = nodeIds;
  return id === undefined || others.length > 0 ? null : termOf({ kind: 'node', id }, whole);
}
