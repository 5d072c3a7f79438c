import * as v from 'valibot';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SORT_COLUMNS = [
  'port',
  'protocol',
  'process',
  'pid',
  'user',
  'service',
  'range',
  'side',
  'state',
  'address',
  'remote',
  'since',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** The views of the window, in the order of their tabs. */
export const WINDOW_VIEWS = ['ports', 'processes'] as const;
export type WindowView = (typeof WINDOW_VIEWS)[number];

/** What Porthole remembers. Every field has a default, so an older file still reads. */
export const settingsSchema = v.object({
  language: v.fallback(v.picklist(['system', ...LANGUAGES]), 'system'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** The text of the filter box. */
  filter: v.fallback(v.pipe(v.string(), v.maxLength(2000)), ''),
  sort: v.fallback(
    v.object({ column: v.picklist(SORT_COLUMNS), direction: v.picklist(['ascending', 'descending']) }),
    { column: 'port', direction: 'ascending' },
  ),
  view: v.fallback(v.picklist(WINDOW_VIEWS), 'ports'),
  /** Whether the side pane is open. */
  details: v.fallback(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsPatchSchema = v.partial(
  v.strictObject({
    language: v.picklist(['system', ...LANGUAGES]),
    theme: v.picklist(['system', 'light', 'dark']),
    filter: v.pipe(v.string(), v.maxLength(2000)),
    sort: v.object({ column: v.picklist(SORT_COLUMNS), direction: v.picklist(['ascending', 'descending']) }),
    view: v.picklist(WINDOW_VIEWS),
    details: v.boolean(),
  }),
);
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
