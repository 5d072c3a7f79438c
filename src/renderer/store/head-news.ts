import type { SnapshotHead } from '../../shared/diff.ts';

/** What a person would want to be told at once. Times and costs differ on every pass and are none of it. */
function newsOf({ host, sources, namespaces, hiddenOwners, missing, shortLived }: SnapshotHead): string {
  const states = sources.map(({ name, state, error }) => [name, state, error]);
  return JSON.stringify([
    host,
    states,
    namespaces,
    hiddenOwners,
    missing,
    shortLived.count,
    shortLived.overflowed,
  ]);
}

/** Whether two heads say the same but for when it was read and what that cost. */
export function isSameNews(before: SnapshotHead, after: SnapshotHead): boolean {
  return newsOf(before) === newsOf(after);
}
