import { FIELD_ALIASES, FIELD_NAMES, fieldNamed } from './field-names.ts';

/** How many letters must be added, dropped or changed to make one word of the other. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let index = 0; index < left.length; index += 1) {
    let diagonal = index;
    const next = [index + 1];
    for (let column = 0; column < right.length; column += 1) {
      const changed = diagonal + (left.charAt(index) === right.charAt(column) ? 0 : 1);
      diagonal = row[column + 1] ?? 0;
      next.push(Math.min(changed, diagonal + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const WRITTEN = [...FIELD_NAMES, ...Object.keys(FIELD_ALIASES)];

/** The fields that a mistyped or unfinished name may have meant, best first. */
export function closestFields(word: string): readonly string[] {
  const typed = word.toLowerCase().slice(0, 40);
  const near = WRITTEN.map((name) => ({
    name: fieldNamed(name) ?? name,
    distance: name.startsWith(typed) ? 0 : editDistance(typed, name),
  }))
    .filter(({ distance }) => distance <= Math.min(2, typed.length / 2))
    .sort((left, right) => left.distance - right.distance);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}
