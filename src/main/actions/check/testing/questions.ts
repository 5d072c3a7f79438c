import type { CheckQuestion } from '../../../../shared/check.ts';
import type { InspectedSocket, Namespace, Snapshot } from '../../../../shared/socket.ts';
import { aNamespace, aSnapshot, aSocket } from '../../../../shared/testing/samples.ts';

/** Constructed questions and pictures for tests: port 5432 over TCP on 127.0.0.1, and nobody there. */

export function aQuestion(overrides: Partial<CheckQuestion> = {}): CheckQuestion {
  return { port: 5432, protocol: 'tcp', address: '127.0.0.1', scope: null, ...overrides };
}

export function picture(
  sockets: readonly InspectedSocket[],
  namespace: Partial<Namespace> = {},
  overrides: Partial<Snapshot> = {},
): Snapshot {
  return aSnapshot({ sockets, namespaces: [aNamespace(namespace)], ...overrides });
}

/** A listener on port 5432 of this address. */
export function listenerOn(address: string, overrides: Partial<InspectedSocket> = {}): InspectedSocket {
  return aSocket({
    id: `listener ${address}`,
    family: address.includes(':') ? 6 : 4,
    local: { address, port: 5432, scope: null },
    dualStack: address === '::' ? true : null,
    ...overrides,
  });
}

/** An open connection whose local port is 5432. */
export function clientOn(address: string, overrides: Partial<InspectedSocket> = {}): InspectedSocket {
  return listenerOn(address, {
    id: `client ${address}`,
    remote: { address: '192.0.2.7', port: 443, scope: null },
    state: 'ESTABLISHED',
    role: { side: 'client', confidence: 'certain', evidence: 'connected' },
    verdict: null,
    ...overrides,
  });
}
