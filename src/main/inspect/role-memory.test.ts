import { describe, expect, it } from 'vitest';
import type { Socket } from '../../shared/socket.ts';
import { connection, inspectMoments, listener, type Moment } from './testing/world.ts';

const NGINX = connection('192.168.1.10:80', '203.0.113.5:40000');
const ACCEPTED = connection('127.0.0.1:8080', '127.0.0.1:45000');
const CONNECTED = connection('127.0.0.1:45000', '127.0.0.1:8080');

describe('over time, the side of a socket', () => {
  const last = (moments: readonly Moment[]) => inspectMoments(moments).at(-1)?.role;
  const both = connection('192.168.1.10:45000', '203.0.113.5:45001');

  it('a side is remembered when its proof goes away', () => {
    const listening = { sockets: [listener('*:45000'), both] };
    expect(last([listening, { sockets: [both] }])).toMatchObject({
      side: 'server',
      evidence: 'local-listener',
    });
  });

  it('a better proof corrects a worse one, and stays', () => {
    const openers = { [both.id]: 'connected' } as const;
    const listening = { sockets: [listener('*:45000'), both] };
    const moments = [listening, { ...listening, openers }, listening];
    expect(last(moments)).toMatchObject({ side: 'client', confidence: 'certain', evidence: 'connected' });
  });

  it('a proof of one end reaches the other that was there before', () => {
    const sockets = [ACCEPTED, CONNECTED];
    expect(last([{ sockets }, { sockets, openers: { [ACCEPTED.id]: 'accepted' } }])).toMatchObject({
      confidence: 'certain',
      evidence: 'other-end',
    });
  });

  it('TIME-WAIT inherits the side of the connection that it was', () => {
    const waiting = { ...both, id: 'waiting', state: 'TIME-WAIT', inode: null } as const;
    const openers = { [both.id]: 'connected' } as const;
    expect(last([{ sockets: [both], openers }, { sockets: [waiting] }])).toMatchObject({
      evidence: 'connected',
    });
  });

  it('a new connection between the same ends inherits nothing', () => {
    const again = { ...both, id: 'again' };
    const openers = { [both.id]: 'connected' } as const;
    expect(last([{ sockets: [both], openers }, { sockets: [again] }])).toMatchObject({ side: 'unknown' });
  });

  it.each([
    ['a request', { ...both, state: 'SYN-SENT' }, 'connected'],
    ['an answer', { ...both, state: 'SYN-RECEIVED' }, 'accepted'],
    ['waiting', { ...NGINX, inode: null, ownershipReason: 'not-accepted' }, 'accepted'],
  ] as const)('the proof by %s reads on when its state has passed', (_what, before, evidence) => {
    const after: Socket = { ...before, state: 'ESTABLISHED', inode: '1', ownershipReason: null };
    const moments = [{ sockets: [listener('*:80'), before] }, { sockets: [listener('*:80'), after] }];
    expect(last(moments)).toMatchObject({ confidence: 'certain', evidence });
  });

  it('nothing is kept of a socket that is gone', () => {
    const openers = { [both.id]: 'connected' } as const;
    expect(last([{ sockets: [both], openers }, { sockets: [] }, { sockets: [both] }])).toMatchObject({
      side: 'unknown',
    });
  });
});
