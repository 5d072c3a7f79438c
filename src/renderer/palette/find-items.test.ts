import { describe, expect, it } from 'vitest';
import { findItems } from './find-items.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';

const item = (id: string, group: PaletteGroup, label: string, otherLabel: string): PaletteItem => ({
  id,
  group,
  label,
  otherLabel,
  keys: null,
  run: () => undefined,
});

const ITEMS = [
  item('view:ports', 'views', 'Ports', '포트'),
  item('view:processes', 'views', 'Processes', '프로세스'),
  item('theme:dark', 'app', 'Theme: Dark', '테마: 어둡게'),
  item('settings', 'app', 'Settings…', '설정…'),
];
const found = (query: string): readonly string[] =>
  findItems(ITEMS, query, []).flatMap(({ items }) => items.map(({ id }) => id));

describe('findItems', () => {
  it('shows everything by group, and what was used last above it and only there', () => {
    const sections = findItems(ITEMS, ' ', ['theme:dark', 'gone']);
    expect(sections.map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([
      ['recent', ['theme:dark']],
      ['views', ['view:ports', 'view:processes']],
      ['app', ['settings']],
    ]);
  });

  it.each([
    ['pro', 'view:processes'],
    ['dark', 'theme:dark'],
    ['stngs', 'settings'],
    ['테마', 'theme:dark'],
    ['포ㅌ', 'view:ports'],
    ['ㅅㅈ', 'settings'],
  ])('finds %s in either language, letters apart', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('finds nothing where nothing fits', () => {
    expect(findItems(ITEMS, 'zzz', [])).toEqual([]);
  });
});
