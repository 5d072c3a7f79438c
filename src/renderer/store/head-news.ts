import type { SnapshotHead } from '../../shared/diff.ts';
import type { Pressure } from '../../shared/pressure/pressure-facts.ts';

/** What is filling up, to the percent; what is not changes all the time and matters to nobody. */
function pressing({ destinations, pools }: Pressure) {
  return [...destinations, ...pools]
    .filter(({ level }) => level !== 'ok')
    .map(({ share, level }) => [level, Math.floor(share * 100)]);
}

/** What a person would want to be told at once. Times and costs differ on every pass and are none of it. */
function newsOf(head: SnapshotHead): string {
  const { host, sources, namespaces, interfaces, pressure, hiddenOwners, missing, shortLived } = head;
  const states = sources.map(({ name, state, error }) => [name, state, error]);
  return JSON.stringify([
    host,
    states,
    namespaces,
    interfaces,
    pressing(pressure),
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
