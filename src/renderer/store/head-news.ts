import type { SnapshotHead } from '../../shared/diff.ts';

/** What a person would want to be told at once. Times and costs differ on every pass and are none of it. */
function newsOf(head: SnapshotHead): string {
  const { host, sources, namespaces, interfaces, hiddenOwners, missing, shortLived } = head;
  const states = sources.map(({ name, state, error }) => [name, state, error]);
  return JSON.stringify([
    host,
    states,
    namespaces,
    interfaces,
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
