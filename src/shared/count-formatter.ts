import { createInstance, type FormatterModule } from 'i18next';

const formats = new Map<string, Intl.NumberFormat>();

/** Building an Intl format is a hundred times dearer than using it. */
function formatOf(language: string): Intl.NumberFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language);
  formats.set(language, format);
  return format;
}

/** What i18next itself makes of `{{names, list}}` and `{{moment, datetime}}`. */
const builtIn = createInstance();
void builtIn.init({ initAsync: false, resources: {} });

/**
 * Groups the digits of every count, in every sentence: 12,345 sockets. Ports, pids and years are no counts. Needs
 * `interpolation.alwaysFormat`.
 */
export const COUNT_FORMATTER = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format(value: string | number, format: string | undefined, language: string | undefined, options) {
    if (format !== undefined) {
      return builtIn.services.formatter?.format(value, format, language, options) ?? String(value);
    }
    if (typeof value !== 'number') return value;
    return options?.['interpolationkey'] === 'count'
      ? formatOf(language ?? 'en').format(value)
      : String(value);
  },
} satisfies FormatterModule;
