import type { FormatterModule } from 'i18next';

const formats = new Map<string, Intl.NumberFormat>();

/** Building an Intl format is a hundred times dearer than using it. */
function formatOf(language: string): Intl.NumberFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language);
  formats.set(language, format);
  return format;
}

/**
 * Groups the digits of every count, in every sentence: 12,345 sockets. Ports, pids and years are no counts. Needs
 * `interpolation.alwaysFormat`.
 */
export const COUNT_FORMATTER = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format(value: string | number, _format: string | undefined, language: string | undefined, options) {
    if (typeof value !== 'number') return value;
    return options?.['interpolationkey'] === 'count'
      ? formatOf(language ?? 'en').format(value)
      : String(value);
  },
} satisfies FormatterModule;
