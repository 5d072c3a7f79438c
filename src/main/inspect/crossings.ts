import type { Entry } from './socket-index.ts';

const NOBODY: readonly Entry[] = [];

const isCrossed = ({ socket, otherEnd }: Entry): boolean =>
  otherEnd !== null && otherEnd.socket.namespace !== socket.namespace;

function separate(entries: readonly Entry[]): readonly Entry[] {
  const crossed = entries.filter(isCrossed);
  for (const entry of crossed) entry.otherEnd = null;
  return crossed;
}

/** Exactly two, facing each other from two networks, neither of which has an other end in its own. */
function pair(entries: readonly Entry[]): readonly Entry[] {
  const [one, other] = entries;
  if (one === undefined || other === undefined || entries.length > 2) return NOBODY;
  const isFacing =
    one.socket.namespace !== other.socket.namespace && one.conversation?.end !== other.conversation?.end;
  if (!isFacing || one.otherEnd !== null || other.otherEnd !== null) return NOBODY;
  one.otherEnd = other;
  other.otherEnd = one;
  return entries;
}

/**
 * Joins the ends of connections that lead from one network of this computer into another, as between a container and
 * its host (veth, bridge). Without address translation both ends tell the same two endpoints. The same private
 * addresses may be used in several networks: where more than two sockets tell the same, none is joined.
 */
export class Crossings {
  readonly #groups = new Map<string, readonly Entry[]>();

  /** `change`: what happens to the entry within its own network. Returns the entries that have another other end now. */
  around(entry: Entry, isPresent: boolean, change: () => void): readonly Entry[] {
    const key = entry.conversation?.crossing ?? null;
    if (key === null) {
      change();
      return NOBODY;
    }
    const before = this.#groups.get(key) ?? NOBODY;
    const separated = separate(before);
    change();
    const others = before.filter((other) => other !== entry);
    const after = isPresent ? [...others, entry] : others;
    if (after.length === 0) this.#groups.delete(key);
    else this.#groups.set(key, after);
    return [...separated, ...pair(after)];
  }
}
