import { boundsOf, type Box, type Places } from '../layout/geometry.ts';
import type { Link } from '../model/link.ts';
import type { DrawnPart } from '../model/selected-part.ts';

/** What holds the selection: its node, or both ends of its line. Null while nothing of it is drawn. */
export function chosenBox({ nodeId, linkId }: DrawnPart, links: readonly Link[], places: Places): Box | null {
  const link = linkId === null ? undefined : links.find(({ id }) => id === linkId);
  const ids = link === undefined ? [nodeId] : [link.from, link.to];
  const boxes = ids.flatMap((id) => (id === null ? [] : (places.get(id) ?? [])));
  return boxes.length === 0 ? null : boundsOf(boxes);
}
