import type { ColumnLayout } from '../../../table/column-layout.ts';
import type { GroupingChoice } from './grouping.ts';
import type { LinkSort } from './sort-links.ts';

export const SHOWN_PARTS = ['both', 'picture', 'list'] as const;
export type ShownParts = (typeof SHOWN_PARTS)[number];

/** How the conversations are looked at; lasts as long as the window. */
export interface ConversationOptions {
  readonly grouping: GroupingChoice;
  /** Whether services without clients are shown, too. */
  readonly hasQuiet: boolean;
  /** Whether only what is within two steps of the selection is shown. */
  readonly hasFocus: boolean;
  readonly parts: ShownParts;
  readonly sort: LinkSort;
  readonly columns: ColumnLayout;
}

export const DEFAULT_OPTIONS: ConversationOptions = {
  grouping: { local: 'auto', remote: 'auto' },
  hasQuiet: false,
  hasFocus: false,
  parts: 'both',
  sort: [{ column: 'connections', direction: 'descending' }],
  columns: { shown: [], widths: {} },
};
