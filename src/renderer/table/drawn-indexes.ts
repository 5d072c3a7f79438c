/** The drawn rows, and the one that Tab reaches even when it is scrolled away. */
export function drawnIndexes(first: number, end: number, active: number, count: number): number[] {
  const last = Math.min(end, count);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  if (active >= 0 && active < count && (active < first || active >= last)) indexes.push(active);
  return indexes;
}
