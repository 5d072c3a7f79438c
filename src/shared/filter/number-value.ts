import type { Comparison, FilterValue } from './syntax.ts';

const DIGITS = /^\d+$/;
const SPAN = /^(\d+)(?:-|\.\.)(\d+)$/;

/** A number of digits alone, so that `80` is 80 and nothing else; null for anything else. */
export function readNumber(text: string): number | null {
  return DIGITS.test(text) ? Number(text) : null;
}

/** The two ends of `3000-3999` or `3000..3999`. */
export function readSpan(text: string): readonly [first: number, last: number] | null {
  const [, first, last] = SPAN.exec(text) ?? [];
  return first === undefined || last === undefined ? null : [Number(first), Number(last)];
}

type Interval = readonly [first: number, last: number];

const NOTHING: Interval = [Infinity, -Infinity];

function compared(comparison: Comparison, number: number): Interval {
  switch (comparison) {
    case '>':
      return [number + 1, Infinity];
    case '>=':
      return [number, Infinity];
    case '<':
      return [0, number - 1];
    case '<=':
      return [0, number];
  }
}

function intervalOf(value: FilterValue): Interval {
  if (value.kind === 'range') {
    const first = value.first === null ? 0 : readNumber(value.first);
    const last = value.last === null ? Infinity : readNumber(value.last);
    return first === null || last === null ? NOTHING : [first, last];
  }
  if (value.kind === 'text' && value.text === '*') return [0, Infinity];
  const number = readNumber(value.text);
  if (value.kind === 'comparison') return number === null ? NOTHING : compared(value.comparison, number);
  return number === null ? (readSpan(value.text) ?? NOTHING) : [number, number];
}

/** Whether a number is meant by a checked value. */
export function compareNumber(value: FilterValue): (number: number) => boolean {
  const [first, last] = intervalOf(value);
  return (number) => number >= first && number <= last;
}
