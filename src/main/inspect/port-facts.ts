import { isReservedPort, portRange } from '../../shared/port-range.ts';
import type { Namespace, PortFacts, Protocol } from '../../shared/socket.ts';
import { isEphemeral } from './ephemeral.ts';
import { ianaNames } from './iana-names.ts';

/** Port facts of one namespace, each made once: equal facts are the same object. */
export type PortFactsOf = (port: number, protocol: Protocol) => PortFacts;

export function createPortFacts(namespace: Namespace | undefined): PortFactsOf {
  const known: Record<Protocol, Map<number, PortFacts>> = { tcp: new Map(), udp: new Map() };
  return (port, protocol) => {
    const before = known[protocol].get(port);
    if (before !== undefined) return before;
    const facts: PortFacts = {
      range: portRange(port),
      reserved: isReservedPort(port),
      ephemeral: isEphemeral(port, protocol, namespace),
      ianaNames: ianaNames(port, protocol),
    };
    known[protocol].set(port, facts);
    return facts;
  };
}
