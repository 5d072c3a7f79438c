import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../views/map/field/families.ts';

// Vitest empties imported style sheets, so the file itself is read.
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

function colour(token: string, theme: Theme): string {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const value = theme === 'light' ? match?.[1] : match?.[2];
  if (value === undefined) throw new Error(`tokens.css has no --${token}`);
  return value;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['surface', 'panel', 'raised', 'hover', 'selected'];
const TEXTS = ['ink', 'soft', 'faint'];
const SIGNS = ['new', 'changed', 'closed', 'ok', 'warning', 'danger', 'accent', 'dynamic'];
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...SIGNS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['well-known', 'well-known-ground'],
  ['registered', 'registered-ground'],
  ['danger', 'danger-ground'],
  ['ink', 'danger-ground'],
  // Signs on the chips of ports.
  ...['warning', 'danger', 'dynamic'].flatMap((text) =>
    ['well-known-ground', 'registered-ground', 'dynamic-ground'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'dynamic-ground'],
];

const AREAS = ['well-known-ground', 'registered-ground', 'dynamic-ground', 'raised'];

describe.each<Theme>(['light', 'dark'])('the %s theme', (theme) => {
  it.each(PAIRS)('shows %s on %s with the contrast of WCAG AA', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(FAMILIES.flatMap((family) => AREAS.map((ground) => [`family-${family}`, ground] as const)))(
    'draws %s on %s so that it is seen',
    (mark, ground) => {
      expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  // Ticks and edges are graphics, not text: https://www.w3.org/TR/WCAG22/#non-text-contrast
  it.each([
    ['well-known', 'well-known-ground'],
    ['registered', 'registered-ground'],
    ['dynamic', 'registered-ground'],
    ['accent', 'registered-ground'],
    ['edge', 'raised'],
    ['edge', 'surface'],
  ])('draws %s on %s so that it is seen', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
