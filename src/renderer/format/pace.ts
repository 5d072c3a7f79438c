import type { Language } from '../../shared/settings.ts';

/** A pace in milliseconds as people say it: "0.5 sec", "1 min"; 0.5초, 1분. */
export function paceText(
  milliseconds: number,
  language: Language,
  unitDisplay: 'narrow' | 'long' = 'long',
): string {
  const isMinutes = milliseconds >= 60_000 && milliseconds % 60_000 === 0;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isMinutes ? 'minute' : 'second',
    unitDisplay,
  });
  return format.format(milliseconds / (isMinutes ? 60_000 : 1000));
}
