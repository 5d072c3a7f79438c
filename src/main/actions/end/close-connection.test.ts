import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../../../shared/testing/samples.ts';
import type { DestroyResult } from '../../host/linux/netlink/destroy-socket.ts';
import { closeConnection, type ClosableSocket } from './close-connection.ts';

const connection = aSocket({
  state: 'ESTABLISHED',
  remote: { address: '127.0.0.1', port: 9, scope: null },
  owners: [anOwner({ pid: 42 })],
});

function close(result: DestroyResult, socket: ClosableSocket | null = connection, platform = 'linux') {
  const closed: string[] = [];
  const answer = closeConnection('socket-1', {
    platform,
    ownPids: () => [7],
    askSocket: () => Promise.resolve(socket),
    connections: {
      close({ id }) {
        closed.push(id);
        return Promise.resolve(result);
      },
    },
  });
  return answer.then((each) => ({ ...each, closed }));
}

describe('closeConnection', () => {
  it('closes a connection of the picture', async () => {
    expect(await close('closed')).toEqual({ refusal: null, command: null, closed: ['socket-1'] });
  });

  it('tells the command where the right is missing, and where it must be typed inside', async () => {
    expect((await close('no-right')).command).toBe('sudo ss --kill --tcp src 127.0.0.1:5432 dst 127.0.0.1:9');
    expect((await close('unsupported')).command).toContain('nsenter --net --target 42');
    expect((await close('unsupported', connection, 'darwin')).command).toBeNull();
  });

  it('closes nothing but a TCP connection that is shown and is not our own', async () => {
    for (const socket of [null, aSocket(), aSocket({ ...connection, protocol: 'udp' })])
      expect(await close('closed', socket)).toMatchObject({ refusal: 'not-shown', closed: [] });
    expect(await close('closed', aSocket({ ...connection, owners: [anOwner({ pid: 7 })] }))).toMatchObject({
      refusal: 'porthole',
      closed: [],
    });
  });

  it('says so when the reader does not answer', async () => {
    const silent = () => Promise.reject(new Error('silent'));
    const connections = { close: () => Promise.resolve('closed' as const) };
    const effects = { platform: 'linux', connections, askSocket: silent, ownPids: () => [] };
    expect(await closeConnection('x', effects)).toEqual({ refusal: 'no-answer', command: null });
  });
});
