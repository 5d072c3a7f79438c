import type { Snapshot } from '../../shared/socket.ts';
import type { Feed } from './feed.ts';

/** A pass that takes longer is not waited for: what there is must do. */
const WAIT_MILLISECONDS = 3000;

/**
 * A picture taken at or after `notBefore` (milliseconds since 1970). Where the latest is older, one is asked for and
 * waited for, a few seconds at most; then the latest is returned all the same. Null where there is none at all.
 */
export function freshPicture(
  feed: Pick<Feed, 'latest' | 'subscribe'>,
  refresh: () => void,
  notBefore: number,
): Promise<Snapshot | null> {
  const isFresh = (): boolean => feed.latest !== null && Date.parse(feed.latest.takenAt) >= notBefore;
  if (isFresh()) return Promise.resolve(feed.latest);
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(late);
      unsubscribe();
      resolve(feed.latest);
    };
    const late = setTimeout(end, WAIT_MILLISECONDS);
    const unsubscribe = feed.subscribe(() => {
      if (isFresh()) queueMicrotask(end);
    });
    refresh();
  });
}
