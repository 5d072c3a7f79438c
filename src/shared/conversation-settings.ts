import * as v from 'valibot';
import { columnLayoutSchema, rememberedSort, sortSchema } from './table-settings.ts';

/** What becomes one node on this computer, the finest first. */
export const LOCAL_LEVELS = ['process', 'program', 'container'] as const;
export type LocalLevel = (typeof LOCAL_LEVELS)[number];

/** What becomes one node elsewhere, the finest first. */
export const REMOTE_LEVELS = ['address', 'network', 'block'] as const;
export type RemoteLevel = (typeof REMOTE_LEVELS)[number];

export const SHOWN_PARTS = ['both', 'picture', 'list'] as const;
export type ShownParts = (typeof SHOWN_PARTS)[number];

export const LINK_COLUMNS = ['caller', 'provider', 'port', 'connections', 'from'] as const;
export type LinkColumn = (typeof LINK_COLUMNS)[number];

/** Steps around the selection that are shown; 0 shows everything. */
export const FOCUS_DEPTHS = [0, 1, 2, 3] as const;
export type FocusDepth = (typeof FOCUS_DEPTHS)[number];

const localLevel = v.picklist(['auto', ...LOCAL_LEVELS]);
const remoteLevel = v.picklist(['auto', ...REMOTE_LEVELS]);

/** What may be written. */
export const conversationSettingsSchema = v.strictObject({
  grouping: v.strictObject({ local: localLevel, remote: remoteLevel }),
  /** Whether services without clients are shown, too. */
  hasQuiet: v.boolean(),
  /** Whether nodes that are alike or quiet share a box where there are many. */
  hasFolds: v.boolean(),
  focus: v.picklist(FOCUS_DEPTHS),
  parts: v.picklist(SHOWN_PARTS),
  sort: sortSchema(LINK_COLUMNS),
  columns: columnLayoutSchema,
});
export type ConversationSettings = v.InferOutput<typeof conversationSettingsSchema>;

/** What is read: one broken value leaves the others as they were. */
export const rememberedConversations = v.object({
  grouping: v.fallback(v.object({ local: localLevel, remote: remoteLevel }), {
    local: 'auto',
    remote: 'auto',
  }),
  hasQuiet: v.fallback(v.boolean(), false),
  hasFolds: v.fallback(v.boolean(), true),
  focus: v.fallback(v.picklist(FOCUS_DEPTHS), 0),
  parts: v.fallback(v.picklist(SHOWN_PARTS), 'both'),
  sort: v.fallback(rememberedSort(LINK_COLUMNS), [{ column: 'connections', direction: 'descending' }]),
  columns: v.fallback(columnLayoutSchema, { shown: [], widths: {} }),
});

export const DEFAULT_CONVERSATIONS: ConversationSettings = v.parse(rememberedConversations, {});
