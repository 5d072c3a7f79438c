/** Whether a text holds `*` (any letters) or `?` (one letter). */
export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** Where `part`, in which `?` is any one letter, first stands in `text` from `from` on; -1 for nowhere. */
function indexOfPart(part: string, text: string, from: number): number {
  if (!part.includes('?')) return text.indexOf(part, from);
  for (let start = from; start + part.length <= text.length; start += 1) {
    let index = 0;
    while (index < part.length && (part[index] === '?' || part[index] === text[start + index])) index += 1;
    if (index === part.length) return start;
  }
  return -1;
}

/**
 * Compares a whole text with a pattern. No regular expression: a query may come from a saved view, and no
 * pattern may make the matcher run away. Taking each part at its first place is enough to decide.
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const middle = parts.slice(1, -1);
  if (parts.length === 1) {
    return (text) => text.length === first.length && indexOfPart(first, text, 0) === 0;
  }
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || indexOfPart(first, text.slice(0, first.length), 0) !== 0) return false;
    if (indexOfPart(last, text.slice(end), 0) !== 0) return false;
    let position = first.length;
    for (const part of middle) {
      const found = indexOfPart(part, text, position);
      if (found === -1) return false;
      position = found + part.length;
    }
    return position <= end;
  };
}
