import { SECTIONS } from './scale.ts';

/** What is needed of a `KeyboardEvent`. */
export interface RulerKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type RulerAction = { readonly kind: 'go'; readonly port: number } | { readonly kind: 'choose' };

const rangeOf = (port: number): number => SECTIONS.findIndex(({ last }) => port <= last);

/** The first stop of the next range that has one; downwards that of its own range comes before. */
function inOtherRange(from: number, direction: 1 | -1, stops: readonly number[]): number | undefined {
  const firsts = stops.filter(
    (port, index) => rangeOf(port) !== rangeOf(stops[index - 1] ?? -1) || index === 0,
  );
  return direction === 1 ? firsts.find((port) => port > from) : firsts.findLast((port) => port < from);
}

function targetOf(key: string, from: number | null, stops: readonly number[]): number | undefined {
  const start = from ?? -1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stops.find((port) => port > start);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stops.findLast((port) => from === null || port < from);
    case 'PageUp':
      return inOtherRange(start, 1, stops);
    case 'PageDown':
      return inOtherRange(from ?? Infinity, -1, stops);
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return undefined;
  }
}

const KEYS: ReadonlySet<string> = new Set([
  'ArrowRight',
  'ArrowUp',
  'ArrowLeft',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

/**
 * What a key of the ruler means, after https://www.w3.org/WAI/ARIA/apg/patterns/slider/: its values are the ports in
 * use, a large step is a range. At an end it stays; null where the key is none of its own. `stops` rise.
 */
export function rulerAction(
  { key, shiftKey, ctrlKey, metaKey, altKey }: RulerKeyPress,
  from: number | null,
  stops: readonly number[],
): RulerAction | null {
  if (shiftKey || ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return { kind: 'choose' };
  if (!KEYS.has(key)) return null;
  const port = targetOf(key, from, stops) ?? from;
  return port === null ? null : { kind: 'go', port };
}
