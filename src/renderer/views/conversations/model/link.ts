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

interface Place {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export function linkOf({ id, from, to }: Place, talks: Iterable<Talk>): Link | null {
  const ports = new Set<number>();
  const ranges = new Map<PortRange, number>();
  let [first, service]: [Talk | null, ServiceFacts | null] = [null, null];
  let [total, closing, unsure, isEphemeral] = [0, 0, 0, false];
  for (const talk of talks) {
    first ??= talk;
    service ??= talk.service;
    total++;
    if (talk.isClosing) closing++;
    if (talk.certainty !== 'sure') unsure++;
    const { port, facts } = talk.caller;
    ports.add(port);
    if (facts === null) continue;
    ranges.set(facts.range, (ranges.get(facts.range) ?? 0) + 1);
    if (facts.ephemeral === true) isEphemeral = true;
  }
  if (first === null) return null;
  return {
    id,
    from,
    to,
    protocol: first.protocol,
    port: first.certainty === 'unknown' ? null : first.provider.port,
    service,
    total,
    closing,
    unsure,
    ports: Uint16Array.from(ports)
      .sort()
      .reduce<number[]>((list, port) => (list.push(port), list), []),
    ranges: PORT_RANGES.filter((range) => ranges.has(range)).sort(
      (left, right) => (ranges.get(right) ?? 0) - (ranges.get(left) ?? 0),
    ),
    isEphemeral,
  };
}
