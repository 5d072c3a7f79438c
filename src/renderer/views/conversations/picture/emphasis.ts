import type { Link } from '../model/link.ts';
import type { DrawnPart } from '../model/selected-part.ts';

export interface Emphasis {
  readonly hasSelection: boolean;
  /** Selected, or at the other end of what is. */
  readonly isNear: (nodeId: string) => boolean;
  /** Belongs to the selected node, or to the one under the pointer. */
  readonly isLit: (link: Link) => boolean;
}

/** What of the picture comes forward; everything else steps back. `hovered`: the node under the pointer. */
export function emphasisOf(
  links: readonly Link[],
  { nodeId, linkId }: DrawnPart,
  hovered: string | null,
): Emphasis {
  const belongs = ({ from, to }: Link, id: string | null): boolean =>
    id !== null && (from === id || to === id);
  const near = new Set(nodeId === null ? [] : [nodeId]);
  for (const link of links) {
    if (link.id !== linkId && !belongs(link, nodeId)) continue;
    near.add(link.from);
    near.add(link.to);
  }
  return {
    hasSelection: near.size > 0,
    isNear: (id) => near.has(id),
    isLit: (link) => belongs(link, nodeId) || belongs(link, hovered),
  };
}
