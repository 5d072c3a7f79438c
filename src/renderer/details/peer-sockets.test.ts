import { expect, it } from 'vitest';
import type { InspectedSocket } from '../../shared/socket.ts';
import { aSocket } from '../../shared/testing/samples.ts';
import { peersOf } from './peer-sockets.ts';

const listener = aSocket({ id: 'listener' });
const server = (id: string, state: InspectedSocket['state'], conversation: string | null): InspectedSocket =>
  aSocket({
    id,
    state,
    conversation,
    listener: listener.id,
    role: { side: 'server', confidence: 'certain', evidence: 'accepted' },
  });
const client = aSocket({
  id: 'client',
  state: 'ESTABLISHED',
  conversation: 'one',
  role: { side: 'client', confidence: 'certain', evidence: 'accepted' },
});
const here = server('here', 'ESTABLISHED', 'one');
const elsewhere = server('elsewhere', 'CLOSE-WAIT', null);
const over = server('over', 'TIME-WAIT', null);
const all = [listener, here, client, elsewhere, over];

it('are the clients of a listener, with their own sockets where they are here, and none that is over', () => {
  expect(peersOf(listener, all)).toEqual({
    otherEnd: null,
    accepted: [
      { server: here, client },
      { server: elsewhere, client: null },
    ],
  });
});

it('are the two ends of a connection', () => {
  expect(peersOf(client, all).otherEnd).toBe(here);
  expect(peersOf(here, all).otherEnd).toBe(client);
  expect(peersOf(elsewhere, all).otherEnd).toBeNull();
});
