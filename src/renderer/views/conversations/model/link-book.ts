import type { Party } from '../../../../shared/conversations/party.ts';
import type { Talk } from '../../../../shared/conversations/talk.ts';
import { nodeKeyOf, type Grouping, type NodeIdentity, type NodeKey } from './grouping.ts';
import { linkIdOf, LinkTally, type Link } from './link.ts';

/** A node of the picture: one party, or all that a grouping puts together. */
export interface LinkNode {
  readonly id: string;
  readonly identity: NodeIdentity;
  /** Processes or addresses in it. */
  readonly size: number;
  /** The one that is in it; null where there are several. */
  readonly only: Party | null;
}

interface PartyEntry {
  readonly party: Party;
  readonly key: NodeKey;
  /** Of how many ends of talks. */
  ends: number;
}

interface NodeEntry {
  identity: NodeIdentity;
  readonly parties: Map<string, Party>;
  node: LinkNode | null;
}

/** The links of one grouping, kept up by what changes. What did not change keeps its very object. */
export class LinkBook {
  readonly grouping: Grouping;
  readonly #tallies = new Map<string, LinkTally>();
  readonly #nodes = new Map<string, NodeEntry>();
  readonly #parties = new Map<string, PartyEntry>();
  /** By talk, the link that it is part of. */
  readonly #places = new Map<string, string>();

  constructor(grouping: Grouping) {
    this.grouping = grouping;
  }

  add(talk: Talk): void {
    const from = this.#enter(talk.caller.party);
    const to = this.#enter(talk.provider.party);
    const id = linkIdOf(talk, from, to);
    this.#places.set(talk.id, id);
    const tally = this.#tallies.get(id) ?? new LinkTally(id, from, to);
    this.#tallies.set(id, tally);
    tally.add(talk);
  }

  /** What is not in the book is left alone: the filter may have kept it out. */
  remove(talk: Talk): void {
    const id = this.linkIdOf(talk.id);
    const tally = id === null ? undefined : this.#tallies.get(id);
    if (id === null || tally === undefined) return;
    this.#places.delete(talk.id);
    tally.remove(talk);
    if (tally.talks.size === 0) this.#tallies.delete(id);
    this.#leave(talk.caller.party);
    this.#leave(talk.provider.party);
  }

  linkIdOf(talkId: string): string | null {
    return this.#places.get(talkId) ?? null;
  }

  /** Null for somebody who takes part in nothing here. */
  nodeIdOf(party: Party): string | null {
    return this.#parties.get(party.id)?.key.id ?? null;
  }

  talksOf(linkId: string): Iterable<Talk> {
    return this.#tallies.get(linkId)?.talks.values() ?? [];
  }

  *parties(): Iterable<Party> {
    for (const { party } of this.#parties.values()) yield party;
  }

  get links(): readonly Link[] {
    return [...this.#tallies.values()].map(({ link }) => link).filter((link) => link !== null);
  }

  get nodes(): readonly LinkNode[] {
    return [...this.#nodes].map(
      ([id, entry]) => (entry.node ??= { id, identity: entry.identity, ...countOf(entry.parties) }),
    );
  }

  #enter(party: Party): string {
    const known = this.#parties.get(party.id);
    // What is read of a process later, such as its command line, is told by a newer party of the same id.
    const isSame = known !== undefined && isSameOwner(known.party, party);
    const read = isSame ? known.key : nodeKeyOf(party, this.grouping);
    // While other ends of it stand under another name, they stay together.
    const key = known !== undefined && known.key.id !== read.id ? known.key : read;
    this.#parties.set(party.id, { party: isSame ? known.party : party, key, ends: (known?.ends ?? 0) + 1 });
    const entry = this.#nodes.get(key.id);
    if (entry === undefined) {
      this.#nodes.set(key.id, { identity: key.identity, parties: new Map([[party.id, party]]), node: null });
    } else if (known === undefined || !isSame) {
      entry.parties.set(party.id, party);
      entry.identity = key.identity;
      entry.node = null;
    }
    return key.id;
  }

  #leave({ id }: Party): void {
    const known = this.#parties.get(id);
    if (known === undefined) return;
    known.ends--;
    if (known.ends > 0) return;
    this.#parties.delete(id);
    const entry = this.#nodes.get(known.key.id);
    if (entry === undefined) return;
    entry.parties.delete(id);
    entry.node = null;
    if (entry.parties.size === 0) this.#nodes.delete(known.key.id);
  }
}

function countOf(parties: ReadonlyMap<string, Party>): Pick<LinkNode, 'size' | 'only'> {
  const [only = null] = parties.size === 1 ? parties.values() : [];
  return { size: parties.size, only };
}

function isSameOwner(left: Party, right: Party): boolean {
  if (left.kind !== 'process' || right.kind !== 'process') return true;
  const [one, other] = [left.owner, right.owner];
  return one === other || (one.command === other.command && one.workingDirectory === other.workingDirectory);
}
