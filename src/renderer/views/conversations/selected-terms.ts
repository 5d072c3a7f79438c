import type { Term } from '../../../shared/filter/edit.ts';
import type { Conversations } from './model/conversation-store.ts';
import { termsOfLink, termsOfNode, termsOfNodes } from './model/filter-terms.ts';
import type { SelectedPart } from './model/selected-part.ts';

/** What a menu is about: a box of the picture, or a line of it or of the list. */
export interface Subject {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

/** What the filter language calls a part of the picture: any of these. Nothing where no words mean just it. */
export function termsOf({ kind, id }: Subject, { nodes, links }: Conversations): readonly Term[] {
  const link = kind === 'link' ? links.find((each) => each.id === id) : undefined;
  const node = nodes.find((each) => each.id === (link?.to ?? id));
  if (node === undefined) return [];
  return link === undefined ? termsOfNode(node.identity) : termsOfLink(link, node.identity);
}

/** The same of the selection, also of the several nodes of a box. */
export function selectedTerms(whole: Conversations, { nodeIds, linkId }: SelectedPart): readonly Term[] {
  if (linkId !== null) return termsOf({ kind: 'link', id: linkId }, whole);
  const chosen = new Set(nodeIds);
  return termsOfNodes(whole.nodes.flatMap(({ id, identity }) => (chosen.has(id) ? [identity] : [])));
}
