import * as v from 'valibot';
import {
  conversationSettingsSchema,
  DEFAULT_CONVERSATIONS,
  rememberedConversations,
} from './conversation-settings.ts';
import { filterHistorySchema } from './filter-history.ts';
import { LONGEST_FILTER } from './filter/longest.ts';
import { DEFAULT_PACE, paceSchema } from './pace.ts';
import { rememberedViews, savedViewsSchema } from './saved-views.ts';
import {
  columnLayoutsSchema,
  DEFAULT_LAYOUTS,
  DENSITIES,
  foldingSchema,
  GROUPINGS,
  highlightSchema,
  NOTHING_FOLDED,
  PROCESS_SORT_COLUMNS,
  rememberedLayouts,
  rememberedSort,
  SORT_COLUMNS,
  sortSchema,
} from './table-settings.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The views of the window, in the order of their tabs. */
export const WINDOW_VIEWS = ['ports', 'processes', 'map', 'conversations', 'exposure'] as const;
export type WindowView = (typeof WINDOW_VIEWS)[number];

/** Which view a start shows: the one that was used last, or always the same. */
export const START_VIEWS = ['last', ...WINDOW_VIEWS] as const;

/** In UTF-16 units: of an id that is remembered as recent. The name of a container may make it longer. */
export const LONGEST_RECENT = 200;

const recentSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_RECENT))), v.maxLength(20));

/** What Porthole remembers. Every field has a default, so an older file still reads. */
export const settingsSchema = v.object({
  language: v.fallback(v.picklist(['system', ...LANGUAGES]), 'system'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** The text of the filter box. */
  filter: v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_FILTER)), ''),
  sort: v.fallback(rememberedSort(SORT_COLUMNS), [{ column: 'port', direction: 'ascending' }]),
  processSort: v.fallback(rememberedSort(PROCESS_SORT_COLUMNS), [
    { column: 'ports', direction: 'ascending' },
  ]),
  columns: v.fallback(rememberedLayouts, DEFAULT_LAYOUTS),
  group: v.fallback(v.picklist(GROUPINGS), 'none'),
  folding: v.fallback(foldingSchema, NOTHING_FOLDED),
  conversations: v.fallback(rememberedConversations, DEFAULT_CONVERSATIONS),
  density: v.fallback(v.picklist(DENSITIES), 'normal'),
  highlightSeconds: v.fallback(highlightSchema, 4),
  view: v.fallback(v.picklist(WINDOW_VIEWS), 'ports'),
  /** Whether the side pane is open. */
  details: v.fallback(v.boolean(), true),
  /** Whether passwords and tokens in command lines are hidden wherever they are shown, copied or saved. */
  hideSecrets: v.fallback(v.boolean(), true),
  filterHistory: v.fallback(filterHistorySchema, []),
  savedViews: v.fallback(rememberedViews, []),
  /** Ids of what was used last from the palette, the newest first. */
  recentCommands: v.fallback(recentSchema, []),
  pace: v.fallback(paceSchema, DEFAULT_PACE),
  startView: v.fallback(v.picklist(START_VIEWS), 'last'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsPatchSchema = v.partial(
  v.strictObject({
    language: v.picklist(['system', ...LANGUAGES]),
    theme: v.picklist(['system', 'light', 'dark']),
    filter: v.pipe(v.string(), v.maxLength(LONGEST_FILTER)),
    sort: sortSchema(SORT_COLUMNS),
    processSort: sortSchema(PROCESS_SORT_COLUMNS),
    columns: columnLayoutsSchema,
    group: v.picklist(GROUPINGS),
    folding: foldingSchema,
    conversations: conversationSettingsSchema,
    density: v.picklist(DENSITIES),
    highlightSeconds: highlightSchema,
    view: v.picklist(WINDOW_VIEWS),
    details: v.boolean(),
    hideSecrets: v.boolean(),
    filterHistory: filterHistorySchema,
    savedViews: savedViewsSchema,
    recentCommands: recentSchema,
    pace: paceSchema,
    startView: v.picklist(START_VIEWS),
  }),
);
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
