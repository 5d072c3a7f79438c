import { go } from 'fuzzysort';
import { PALETTE_GROUPS, type PaletteItem, type PaletteSection } from './palette-item.ts';

/** Hangul taken apart into its letters: what an input method has half composed (`포ㅌ`) finds 포트, and so does ㅍㅌ. */
const letters = (text: string): string => text.normalize('NFKD');

const MOST_RESULTS = 40;
const MOST_RECENT = 5;
/** Of fuzzysort's scores, in which 1 is exact: letters in order, but far apart, are still a fit. */
const LOOSEST = 0.25;

/** What fits `query`, best first; without a query everything by group, and what was used last above it. */
export function findItems(
  items: readonly PaletteItem[],
  query: string,
  recent: readonly string[],
): readonly PaletteSection[] {
  const wanted = letters(query.trim());
  if (wanted === '') return byGroup(items, recent);
  const results = go(wanted, items, {
    keys: [({ label }) => letters(label), ({ otherLabel }) => letters(otherLabel)],
    limit: MOST_RESULTS,
    threshold: LOOSEST,
  });
  return results.length === 0 ? [] : [{ group: null, items: results.map(({ obj }) => obj) }];
}

function byGroup(items: readonly PaletteItem[], recent: readonly string[]): readonly PaletteSection[] {
  const last = recent
    .map((id) => items.find((item) => item.id === id))
    .filter((item) => item !== undefined)
    .slice(0, MOST_RECENT);
  return PALETTE_GROUPS.map((group) => ({
    group,
    items:
      group === 'recent'
        ? last
        : items.filter((item) => item.group === group && item.isRare !== true && !last.includes(item)),
  })).filter((section) => section.items.length > 0);
}
