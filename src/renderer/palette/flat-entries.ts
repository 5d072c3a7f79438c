import type { MenuEntry } from '../components/popup-menu.tsx';

/** A menu's entries one by one; what opens beside an entry has its name before its own, and its id. */
export function flatEntries(groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  return groups.flat().flatMap((entry) => {
    if (entry.entries === undefined) return [entry];
    return flatEntries(entry.entries).map((each) => ({
      ...each,
      id: `${entry.id}:${each.id}`,
      label: `${entry.label}: ${each.label}`,
    }));
  });
}
