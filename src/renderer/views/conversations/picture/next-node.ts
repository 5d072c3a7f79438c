import type { Places, Point } from '../layout/geometry.ts';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** How much dearer it is to leave the direction of the key than to follow it. */
const ASIDE = 2;

/** The node that an arrow key leads to from `id`: the nearest one on that side. Null where there is none. */
export function nextNode(places: Places, id: string, key: string): string | null {
  const direction = DIRECTIONS[key];
  const from = places.get(id);
  if (direction === undefined || from === undefined) return null;
  const centre = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  let best: { id: string; cost: number } | null = null;
  for (const [other, box] of places) {
    if (other === id) continue;
    const dx = box.x + box.width / 2 - centre.x;
    const dy = box.y + box.height / 2 - centre.y;
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (along <= 1 || (direction.y !== 0 && aside > from.width)) continue;
    const cost = along + ASIDE * aside;
    if (best === null || cost < best.cost) best = { id: other, cost };
  }
  return best?.id ?? null;
}
