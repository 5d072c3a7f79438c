import type { Talk } from '../../../../shared/conversations/talk.ts';
import { PORT_RANGES, type PortRange, type Protocol, type ServiceFacts } from '../../../../shared/socket.ts';

/** The connections between two nodes over one port. */
export interface Link {
  readonly id: string;
  /** Ids of nodes; from the caller to the provider. */
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  /** The provider's; null where nobody can say who called. */
  readonly port: number | null;
  readonly service: ServiceFacts | null;
  /** Connections, closing ones among them. */
  readonly total: number;
  readonly closing: number;
  /** Those whose direction is a guess or unknown. */
  readonly unsure: number;
  /** The callers' ports, each once, ascending. */
  readonly ports: readonly number[];
  /** The ranges of the callers' ports, the most frequent first. */
  readonly ranges: readonly PortRange[];
  /** Whether any of them was handed out by this computer. */
  readonly isEphemeral: boolean;
}

/** `from` and `to` are nodes. What has no known direction is no part of a link that has one. */
export function linkIdOf({ protocol, provider, certainty }: Talk, from: string, to: string): string {
  const port = certainty === 'unknown' ? '' : provider.port;
  return `${from} → ${to} ${protocol} ${port}`;
}

/** Sorts what a process told before what only the number says. */
const serviceKey = ({ byProcess, id }: ServiceFacts): string => `${byProcess === null ? 1 : 0} ${id}`;

/** Counts of something that comes and goes. */
class Tally<Key> extends Map<Key, number> {
  change(key: Key, by: 1 | -1): void {
    const count = (this.get(key) ?? 0) + by;
    if (count > 0) this.set(key, count);
    else this.delete(key);
  }

  count(key: Key): number {
    return this.get(key) ?? 0;
  }
}

/** The connections of one link, counted as they come and go: none of the others is looked at again. */
export class LinkTally {
  readonly from: string;
  readonly to: string;
  readonly talks = new Map<string, Talk>();
  readonly #id: string;
  readonly #ports = new Tally<number>();
  readonly #ranges = new Tally<PortRange>();
  readonly #facts = new Tally<'closing' | 'unsure' | 'ephemeral'>();
  readonly #services = new Map<string, ServiceFacts>();
  readonly #serviceCounts = new Tally<string>();
  #link: Link | null = null;

  constructor(id: string, from: string, to: string) {
    this.#id = id;
    this.from = from;
    this.to = to;
  }

  add(talk: Talk): void {
    this.talks.set(talk.id, talk);
    this.#count(talk, 1);
  }

  remove({ id }: Talk): void {
    const talk = this.talks.get(id);
    if (talk === undefined) return;
    this.talks.delete(id);
    this.#count(talk, -1);
  }

  /** The very object of before while nothing came or went. Null where no connection is left. */
  get link(): Link | null {
    return (this.#link ??= this.#make());
  }

  #count({ isClosing, certainty, caller, service }: Talk, by: 1 | -1): void {
    this.#link = null;
    if (isClosing) this.#facts.change('closing', by);
    if (certainty !== 'sure') this.#facts.change('unsure', by);
    if (caller.facts?.ephemeral === true) this.#facts.change('ephemeral', by);
    if (caller.facts !== null) this.#ranges.change(caller.facts.range, by);
    this.#ports.change(caller.port, by);
    if (service === null) return;
    this.#services.set(serviceKey(service), service);
    this.#serviceCounts.change(serviceKey(service), by);
  }

  #make(): Link | null {
    const [first] = this.talks.values();
    if (first === undefined) return null;
    const [firstService = ''] = [...this.#serviceCounts.keys()].sort();
    // As numbers, without a function to compare them: some thousand of them with each update.
    const ports = Array.from(Uint16Array.from(this.#ports.keys()).sort());
    return {
      id: this.#id,
      from: this.from,
      to: this.to,
      protocol: first.protocol,
      port: first.certainty === 'unknown' ? null : first.provider.port,
      service: this.#services.get(firstService) ?? null,
      total: this.talks.size,
      closing: this.#facts.count('closing'),
      unsure: this.#facts.count('unsure'),
      ports,
      ranges: PORT_RANGES.filter((range) => this.#ranges.has(range)).sort(
        (left, right) => this.#ranges.count(right) - this.#ranges.count(left),
      ),
      isEphemeral: this.#facts.count('ephemeral') > 0,
    };
  }
}
