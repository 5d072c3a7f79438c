import type { TFunction } from 'i18next';
import { FAMILIES } from '../field/families.ts';
import { RANGES } from '../geometry/ranges.ts';
import type { LegendEntry } from '../draw/draw-legend.ts';
import type { ColourBy } from '../draw/inks.ts';
import type { Scene } from '../draw/scene.ts';

/** What a saved picture explains of itself. */
export function legendEntries(
  { palette, zones }: Scene,
  colourBy: ColourBy,
  t: TFunction,
): readonly LegendEntry[] {
  const ranges = RANGES.map(([range, [first, last]]): LegendEntry => ({
    sign: { kind: 'range', range },
    text: `${t(`range.${range}`)} ${first}–${last}`,
  }));
  const [home] = zones;
  const [first, last] = home?.interval ?? [];
  const handedOut = t('ruler.handedOut', { first: String(first), last: String(last) });
  const hatches: readonly LegendEntry[] =
    home === undefined ? [] : [{ sign: { kind: 'hatch' }, text: handedOut }];
  const shapes = (['listener', 'serving-listener', 'server', 'client', 'other'] as const).map(
    (glyph): LegendEntry => ({
      sign: { kind: 'glyph', glyph, colour: shapeColour(glyph, colourBy, palette) },
      text: t(`map.shape.${glyph}`),
    }),
  );
  if (colourBy === 'role') return [...ranges, ...hatches, ...shapes];
  const families = FAMILIES.map((family): LegendEntry => ({
    sign: { kind: 'glyph', glyph: 'client', colour: palette.family[family] },
    text: t(`map.family.${family}`),
  }));
  return [...ranges, ...hatches, ...shapes, ...families];
}

function shapeColour(
  glyph: 'listener' | 'serving-listener' | 'server' | 'client' | 'other',
  colourBy: ColourBy,
  { ink, listener, server, client, other }: Scene['palette'],
): string {
  if (colourBy === 'family') return ink;
  if (glyph === 'server') return server;
  if (glyph === 'client') return client;
  return glyph === 'other' ? other : listener;
}
