import type { SnapshotPatch } from './diff.ts';
import type { Snapshot } from './socket.ts';

/**
 * From the reader to a subscriber. `snapshot` answers a subscription; then each `change` leads from one
 * revision to the next. A subscriber that sees a gap subscribes again.
 */
export type FeedMessage =
  | { readonly type: 'snapshot'; readonly revision: number; readonly snapshot: Snapshot }
  | { readonly type: 'change'; readonly from: number; readonly to: number; readonly change: SnapshotPatch };

/** From a subscriber to the reader. */
export type FeedRequest = { readonly type: 'subscribe' } | { readonly type: 'refresh' };
