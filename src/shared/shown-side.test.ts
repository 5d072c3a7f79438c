import { expect, it } from 'vitest';
import { SHOWN_SIDES, shownSide } from './shown-side.ts';
import { aSocket } from './testing/samples.ts';

const server = { side: 'server', confidence: 'likely', evidence: 'udp-service' } as const;

it('has a UDP socket open until it has a peer, whatever its number suggests', () => {
  const open = aSocket({ protocol: 'udp', remote: null, role: server, state: 'UNCONNECTED' });
  expect(shownSide(open)).toBe('open');
  expect(shownSide({ ...open, remote: { address: '192.0.2.1', port: 53, scope: null } })).toBe('server');
  expect(shownSide(aSocket())).toBe('listener');
});

it('orders what waits before what is connected', () => {
  expect(SHOWN_SIDES).toEqual(['listener', 'open', 'server', 'client', 'peer', 'unknown']);
});
