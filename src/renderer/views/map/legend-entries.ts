import type { TFunction } from 'i18next';
import { safeText } from '../../format/safe-text.ts';
import { BUSY } from './draw/busy.ts';
import type { ColourBy } from './draw/inks.ts';
import type { Shapes } from './draw/marks.ts';
import type { LegendEntry } from './draw/sign.ts';
import { FAMILIES } from './field/families.ts';
import type { Zone } from './field/zones.ts';
import { RANGES } from './geometry/ranges.ts';

const SHAPES = ['listener', 'serving-listener', 'server', 'client', 'other'] as const;

export interface Explained {
  readonly zones: readonly Zone[];
  /** Whether the system keeps back more than port 0. */
  readonly keeps: boolean;
  readonly isAskingFree: boolean;
  readonly shapes: Shapes;
  readonly isNear: boolean;
  readonly colourBy: ColourBy;
}

/** What each ground, shape and colour stands for, kind by kind: in the window and below a saved picture. */
export function legendEntries(explained: Explained, t: TFunction): readonly (readonly LegendEntry[])[] {
  const families = FAMILIES.map((family): LegendEntry => ({
    sign: `family-${family}`,
    text: t(`map.family.${family}`),
  }));
  const kinds = [groundEntries(explained, t), shapeEntries(explained, t)];
  return explained.colourBy === 'family' ? [...kinds, families] : kinds;
}

function groundEntries({ zones, keeps, isAskingFree }: Explained, t: TFunction): readonly LegendEntry[] {
  const free: readonly LegendEntry[] = [
    { sign: 'free', text: t('map.freeArea') },
    { sign: 'plain', text: t('map.otherFree') },
    { sign: 'named', text: t('map.namedPort') },
    { sign: 'split', text: t('map.betweenAreas') },
  ];
  return [
    ...RANGES.map(([range, [first, last]]): LegendEntry => ({
      sign: range,
      text: `${t(`range.${range}`)} ${first}–${last}`,
    })),
    ...zones.map((zone, index): LegendEntry => ({
      sign: index === 0 ? 'ephemeral' : 'other-ephemeral',
      text: zoneName(zone, t),
    })),
    { sign: 'kept', text: keeps ? t('map.zeroAndKept') : t('map.zero') },
    ...(isAskingFree ? free : []),
  ];
}

function shapeEntries({ shapes, isNear }: Explained, t: TFunction): readonly LegendEntry[] {
  const tight: LegendEntry = { sign: 'tight', text: t('map.tooClose') };
  return [
    ...SHAPES.filter((shape) => shapes !== 'none' || shape !== 'serving-listener').map(
      (shape): LegendEntry => ({
        sign: shape,
        isDot: isDot(shape, shapes),
        text: t(`map.shape.${shape}`),
      }),
    ),
    // From near, too, though nothing is: the ports would jump if the legend had a line less.
    ...(shapes === 'none' ? [] : [tight]),
    ...(shapes === 'all' ? [] : [{ sign: null, text: t('map.onlyColours') }]),
    isNear ? { sign: 'times', text: t('map.times') } : { sign: 'busy', text: t('map.busy', { count: BUSY }) },
    { sign: 'new', text: t('mark.new') },
    { sign: 'closed', text: t('mark.closed') },
  ];
}

/** In a crowd a port is its pixels only, in the colour of what it is. */
const isDot = (shape: (typeof SHAPES)[number], shapes: Shapes): boolean =>
  shapes === 'none' || (shapes === 'listeners' && !shape.endsWith('listener'));

function zoneName({ interval, namespaces, isHome, protocol }: Zone, t: TFunction): string {
  const [first, last] = interval.map(String);
  const words = t('ruler.handedOut', { first: first ?? '', last: last ?? '' });
  const text = `${words}${protocol === null ? '' : ` ${protocol.toUpperCase()}`}`;
  const aside = namespaces.map(safeText).slice(0, 3).join(', ');
  return isHome ? text : t('aside.after', { text, aside });
}
