import type { Language } from '../../shared/settings.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';

const SECONDS: readonly (readonly [Unit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** Spans, in milliseconds, that are written as wide as one gets: "59m", "23h", "365d". */
export const WIDE_SPANS = [59_000, 59 * 60_000, 23 * 3_600_000, 365 * 86_400_000] as const;

const formats = new Map<string, Intl.NumberFormat>();

/** Building an Intl format is a hundred times dearer than using it. */
function unitFormat(language: Language, unit: Unit, unitDisplay: 'narrow' | 'long'): Intl.NumberFormat {
  const key = `${language} ${unit} ${unitDisplay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
  formats.set(key, format);
  return format;
}

/** One number and one unit, rounded down: "3d", "41m", "2s"; 3일, 41분, 2초. */
export function formatSpan(
  milliseconds: number,
  language: Language,
  unitDisplay: 'narrow' | 'long' = 'narrow',
): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [unit, length] = SECONDS.find(([, size]) => seconds >= size) ?? ['second', 1];
  return unitFormat(language, unit, unitDisplay).format(Math.floor(seconds / length));
}

export function formatMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(iso),
  );
}
