import type { Conversations } from './model/conversation-store.ts';
import { termOfLink, termOfNode, type FilterTerm } from './model/filter-terms.ts';
import type { SelectedPart } from './model/selected-part.ts';

/** What the filter language calls the selection; null where nothing is selected, or no word means it. */
export function selectedTerm(
  { nodes, links }: Conversations,
  { nodeIds, linkId }: SelectedPart,
): FilterTerm | null {
  const link = links.find(({ id }) => id === linkId);
  const [nodeId, ...others] = nodeIds;
  if (others.length > 0) return null;
  const node = nodes.find(({ id }) => id === (link?.to ?? nodeId));
  if (node === undefined) return null;
  return link === undefined ? termOfNode(node.identity) : termOfLink(link, node.identity);
}
