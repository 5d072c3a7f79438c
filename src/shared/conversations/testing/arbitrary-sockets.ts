import fc from 'fast-check';
import type { Endpoint, InspectedSocket } from '../../socket.ts';
import { anOwner, aSocket } from '../../testing/samples.ts';

const ADDRESSES = ['127.0.0.1', '10.0.0.1', '10.0.0.2', '203.0.113.7', '::1'] as const;
const PORTS = [80, 443, 5432, 40_000, 40_001, 50_000] as const;

const arbitraryEnd: fc.Arbitrary<Endpoint> = fc.record({
  address: fc.constantFrom(...ADDRESSES),
  port: fc.constantFrom(...PORTS),
  scope: fc.constant(null),
});

const arbitraryOwners = fc.constantFrom(
  [],
  [anOwner({ pid: 1, name: 'web' })],
  [anOwner({ pid: 2, name: 'web' })],
  [anOwner({ pid: 3, name: 'db' }), anOwner({ pid: 4, name: 'db' })],
);

const facts = (port: number): InspectedSocket['localPort'] => ({
  range: port < 1024 ? 'well-known' : port < 49_152 ? 'registered' : 'dynamic',
  reserved: false,
  ephemeral: port >= 32_768,
  ianaNames: [],
});

/** Sockets of a small crowded machine, the ends of some conversations among them; ids are given by the test. */
export const arbitrarySocket: fc.Arbitrary<InspectedSocket> = fc
  .record({
    protocol: fc.constantFrom('tcp', 'udp'),
    local: arbitraryEnd,
    remote: fc.option(arbitraryEnd, { nil: null, freq: 4 }),
    owners: arbitraryOwners,
    side: fc.constantFrom('server', 'client', 'peer', 'unknown'),
    confidence: fc.constantFrom('certain', 'likely', 'guess'),
    state: fc.constantFrom('ESTABLISHED', 'TIME-WAIT', 'CLOSE-WAIT'),
    namespace: fc.constantFrom('host', 'box'),
    hasConversation: fc.boolean(),
  })
  .map(({ side, confidence, hasConversation, ...rest }) => {
    const ends = [rest.local, rest.remote ?? rest.local].map(({ address, port }) => `${address}:${port}`);
    return aSocket({
      ...rest,
      id: '',
      state: rest.remote === null ? 'LISTEN' : rest.state,
      ownership: rest.owners.length === 0 ? 'none' : 'known',
      role:
        rest.remote === null
          ? { side: 'listener', confidence: 'certain', evidence: 'listens' }
          : { side, confidence, evidence: 'none' },
      localPort: facts(rest.local.port),
      remotePort: rest.remote === null ? null : facts(rest.remote.port),
      conversation:
        rest.remote !== null && hasConversation
          ? `${rest.protocol} ${rest.namespace} ${ends.sort().join(' ')}`
          : null,
    });
  });

/** With ids of their own. */
export const arbitrarySockets: fc.Arbitrary<readonly InspectedSocket[]> = fc
  .array(arbitrarySocket, { maxLength: 40 })
  .map((sockets) => sockets.map((socket, index) => ({ ...socket, id: `socket-${index}` })));
