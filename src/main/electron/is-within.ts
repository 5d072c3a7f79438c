const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether everything that a file says, and that its reader knows, is in what was read from it. A field that the reader
 * does not know is of a newer version and no loss; a value where a list is wanted is of an older one, the list's only item.
 */
export function isWithin(said: unknown, read: unknown): boolean {
  if (Array.isArray(read)) {
    const items: readonly unknown[] = Array.isArray(said) ? said : [said];
    return items.length === read.length && items.every((item, index) => isWithin(item, read[index]));
  }
  if (!isRecord(read)) return said === read;
  if (!isRecord(said)) return false;
  return Object.entries(said).every(
    ([key, value]) => !Object.hasOwn(read, key) || isWithin(value, read[key]),
  );
}
