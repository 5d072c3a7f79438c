import type { PortRange } from '../../../../shared/socket.ts';
import type { Family } from '../field/families.ts';
import type { Glyph } from './glyph.ts';

/** What the legend explains. */
export type Sign =
  | PortRange
  | Glyph
  | `family-${Family}`
  | 'tight'
  | 'ephemeral'
  | 'other-ephemeral'
  | 'kept'
  | 'new'
  | 'closed'
  | 'free'
  | 'named'
  | 'split'
  | 'plain'
  | 'times'
  | 'busy';

export interface LegendEntry {
  /** Null where words say all. */
  readonly sign: Sign | null;
  /** Whether it is drawn as its pixels only. */
  readonly isDot?: boolean;
  readonly text: string;
}
