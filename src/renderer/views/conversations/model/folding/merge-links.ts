import { PORT_RANGES } from '../../../../../shared/socket.ts';
import type { Link } from '../link.ts';

/** Callers' ports beyond so many are not told one by one anyway. */
const MOST_PORTS = 100;

/** Links between the same two boxes over one port, as one. */
export function mergeLinks(id: string, from: string, to: string, links: readonly [Link, ...Link[]]): Link {
  const [first] = links;
  const sum = (part: 'total' | 'closing' | 'unsure'): number =>
    links.reduce((all, link) => all + link[part], 0);
  const ports = new Set<number>();
  for (const link of links) for (const port of link.ports) if (ports.size < MOST_PORTS) ports.add(port);
  const frequency = new Map(PORT_RANGES.map((range) => [range, 0]));
  for (const { ranges, total } of links) {
    // Of one link the order of its ranges is known, not their shares.
    for (const [index, range] of ranges.entries()) {
      frequency.set(range, (frequency.get(range) ?? 0) + total / (index + 1));
    }
  }
  return {
    id,
    from,
    to,
    protocol: first.protocol,
    port: first.port,
    service: links.find(({ service }) => service !== null)?.service ?? null,
    total: sum('total'),
    closing: sum('closing'),
    unsure: sum('unsure'),
    ports: [...ports].sort((left, right) => left - right),
    ranges: PORT_RANGES.filter((range) => (frequency.get(range) ?? 0) > 0).sort(
      (left, right) => (frequency.get(right) ?? 0) - (frequency.get(left) ?? 0),
    ),
    isEphemeral: links.some(({ isEphemeral }) => isEphemeral),
  };
}
