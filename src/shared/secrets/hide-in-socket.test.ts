import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../testing/samples.ts';
import { hideInOwner, hideInSocket, hideInSockets } from './hide-in-socket.ts';

const leaky = (pid: number) =>
  anOwner({
    pid,
    command: 'app --password two words --port 80',
    arguments: ['app', '--password', 'two words', '--port', '80'],
  });

describe('sockets without secrets', () => {
  it('joins the command line again from the list, which tells where a value ends', () => {
    const { owner, hidden } = hideInOwner(leaky(1));
    expect(owner.arguments).toEqual(['app', '--password', '[hidden]', '--port', '80']);
    expect(owner.command).toBe('app --password [hidden] --port 80');
    expect(hidden).toBe(1);
  });

  it('reads the joined text where there is no list', () => {
    const { owner } = hideInOwner(anOwner({ command: 'app --token=abc123def', arguments: null }));
    expect(owner.command).toBe('app --token=[hidden]');
    expect(owner.arguments).toBeNull();
  });

  it('hides in both where the text is not the joined list', () => {
    const { owner } = hideInOwner(
      anOwner({ command: '"app.exe" --token=abc123def', arguments: ['app.exe', '--token=abc123def'] }),
    );
    expect(owner.command).toBe('"app.exe" --token=[hidden]');
    expect(owner.arguments).toEqual(['app.exe', '--token=[hidden]']);
  });

  it('hands out the same object where nothing is secret', () => {
    const socket = aSocket();
    expect(hideInSocket(socket)).toEqual({ socket, hidden: 0 });
    expect(hideInSocket(socket).socket).toBe(socket);
  });

  it('counts the secrets of a process once, however many sockets it has', () => {
    const sockets = [aSocket({ owners: [leaky(1)] }), aSocket({ owners: [leaky(1), leaky(2)] })];
    expect(hideInSockets(sockets).hidden).toBe(2);
    expect(JSON.stringify(hideInSockets(sockets).sockets)).not.toContain('two words');
  });
});
