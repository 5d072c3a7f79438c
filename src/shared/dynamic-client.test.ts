import { describe, expect, it } from 'vitest';
import { dynamicReason, isDynamicRangeClient } from './dynamic-client.ts';
import type { InspectedSocket, PortFacts, Side } from './socket.ts';
import { aSocket } from './testing/samples.ts';

function aConnection(port: Partial<PortFacts>, side: Side, overrides: Partial<InspectedSocket> = {}) {
  return aSocket({
    state: 'ESTABLISHED',
    remote: { address: '192.0.2.1', port: 443, scope: null },
    localPort: { range: 'registered', reserved: false, ephemeral: false, ianaNames: [], ...port },
    role: { side, confidence: 'likely', evidence: 'ephemeral-end' },
    ...overrides,
  });
}

describe('a dynamic-range client', () => {
  it.each([
    ['in the host’s automatic range only', { ephemeral: true }, 'ephemeral'],
    ['in IANA’s dynamic range only', { range: 'dynamic', ephemeral: false }, 'dynamic'],
    ['in both', { range: 'dynamic', ephemeral: true }, 'both'],
    [
      'in the dynamic range where the automatic one is unknown',
      { range: 'dynamic', ephemeral: null },
      'dynamic',
    ],
    ['in neither', {}, null],
    ['in neither as far as is known', { ephemeral: null }, null],
  ] as const)('%s', (_where, port, reason) => {
    expect(dynamicReason(aConnection(port, 'client'))).toBe(reason);
  });

  it.each<[Side, boolean]>([
    ['client', true],
    ['peer', true],
    ['unknown', true],
    ['server', false],
    ['listener', false],
  ])('side %s: %s', (side, expected) => {
    expect(isDynamicRangeClient(aConnection({ ephemeral: true }, side))).toBe(expected);
  });

  it.each<Partial<InspectedSocket>>([
    { state: 'LISTEN', remote: null },
    { state: 'BOUND', remote: null },
    { protocol: 'udp', state: 'UNCONNECTED', remote: null },
  ])('is never a socket without a peer: %o', (overrides) => {
    expect(isDynamicRangeClient(aConnection({ ephemeral: true }, 'client', overrides))).toBe(false);
  });

  it('still holds its port while it waits', () => {
    expect(isDynamicRangeClient(aConnection({ ephemeral: true }, 'client', { state: 'TIME-WAIT' }))).toBe(
      true,
    );
  });
});
