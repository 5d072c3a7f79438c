import type { MenuEntry } from '../components/popup-menu.tsx';

export interface FlatEntry extends MenuEntry {
  /** How many stand beside it in a menu of their own; 1 where it stands in none. */
  readonly among: number;
}

/** A menu's entries one by one; what opens beside an entry has its name before its own, and its id. */
export function flatEntries(groups: readonly (readonly MenuEntry[])[]): readonly FlatEntry[] {
  return groups.flat().flatMap((entry) => {
    if (entry.entries === undefined) return [{ ...entry, among: 1 }];
    const inside = flatEntries(entry.entries);
    return inside.map((each) => ({
      ...each,
      among: inside.length,
      id: `${entry.id}:${each.id}`,
      label: `${entry.label}: ${each.label}`,
    }));
  });
}
