import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../socket.ts';
import { anOwner, aSocket } from '../testing/samples.ts';
import { socketCommands } from './socket-commands.ts';
import { isPlainWebUrl, webUrl } from './web-url.ts';

const at = (address: string, port: number, scope: string | null = null) => ({ address, port, scope });
const service = (id: string, category: string, security: 'encrypted' | 'clear' = 'clear') => ({
  id,
  name: id,
  category,
  security,
  end: 'local' as const,
  byPort: id,
  byProcess: null,
});
const HTTP = service('http', 'web');
const HTTPS = service('https', 'web', 'encrypted');

describe('webUrl', () => {
  it.each([
    [aSocket({ service: HTTP, local: at('0.0.0.0', 8080) }), 'http://localhost:8080/'],
    [aSocket({ service: HTTP, local: at('::', 80) }), 'http://localhost/'],
    [aSocket({ service: HTTPS, local: at('127.0.0.1', 443) }), 'https://127.0.0.1/'],
    [aSocket({ service: HTTPS, local: at('::1', 8443) }), 'https://[::1]:8443/'],
    [aSocket({ service: null, local: at('192.168.0.7', 3000) }), 'http://192.168.0.7:3000/'],
    [
      aSocket({
        service: { ...HTTPS, end: 'remote' },
        role: { side: 'client', confidence: 'certain', evidence: 'connected' },
        state: 'ESTABLISHED',
        remote: at('203.0.113.9', 443),
      }),
      'https://203.0.113.9/',
    ],
  ])('is what a browser takes', (socket, url) => {
    expect(webUrl(socket, true)).toEqual({ url });
    expect(isPlainWebUrl(url)).toBe(true);
  });

  it.each([
    [aSocket(), true, 'not-web'],
    [aSocket({ service: HTTP, protocol: 'udp' }), true, 'not-tcp'],
    [aSocket({ service: HTTP }), false, 'other-network'],
    [aSocket({ service: HTTP, local: at('fe80::1', 80, 'eth0') }), true, 'scoped'],
    [aSocket({ service: null, state: 'BOUND' }), true, 'not-open'],
  ])('is not there for what no browser can show', (socket, isHere, reason) => {
    expect(webUrl(socket, isHere)).toEqual({ reason });
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://127.0.0.1:80@evil.example/',
    'http://127.0.0.1/path',
    'http://127.0.0.1:0/',
    'http://127.0.0.1:65536/',
    'http://999.1.1.1/',
    'http://127.0.0.1/\n',
    'HTTP://localhost/#x',
    ' http://localhost/',
  ])('is not opened: %j', (text) => {
    expect(isPlainWebUrl(text)).toBe(false);
  });
});

describe('commands for a terminal', () => {
  const MINE = { platform: 'linux', user: 'postgres', isHere: true };
  const texts = (...args: Parameters<typeof socketCommands>): readonly string[] =>
    socketCommands(...args).map(({ text }) => text);
  const connection = aSocket({ state: 'ESTABLISHED', local: at('::1', 80), remote: at('::1', 5000) });

  it('name the row on Linux', () => {
    expect(texts(aSocket(), MINE)).toEqual([
      'kill 812',
      'lsof -nP -iTCP:5432 -sTCP:LISTEN',
      "ss -ltnp 'sport = :5432'",
    ]);
    expect(texts(connection, MINE).at(-1)).toBe("ss -atnp 'src [::1]:80 and dst [::1]:5000'");
    expect(texts(aSocket({ protocol: 'udp', state: 'UNCONNECTED' }), MINE)).toEqual([
      'kill 812',
      'lsof -nP -iUDP:5432',
      "ss -lunp 'sport = :5432'",
    ]);
  });

  it('name no interface to ss, which knows none behind an address', () => {
    const linkLocal = { ...connection, local: at('fe80::1', 80, 'eth0'), remote: at('fe80::2', 9, 'eth0') };
    expect(texts(linkLocal, MINE).at(-1)).toBe("ss -atnp 'src [fe80::1]:80 and dst [fe80::2]:9'");
  });

  it('ask for the right where the socket is somebody else’s', () => {
    const sudo = (socket: InspectedSocket, user = 'me') =>
      texts(socket, { ...MINE, user }).map((text) => text.startsWith('sudo '));
    expect(sudo(aSocket())).toEqual([true, true, true]);
    expect(sudo(aSocket({ owners: [], ownership: 'hidden' }))).toEqual([true, true]);
    expect(sudo(aSocket(), 'root')).toEqual([false, false, false]);
    expect(sudo(aSocket({ owners: [anOwner({ user: null })] }))).toEqual([false, false, false]);
  });

  it('leave out what would show nothing, and the end of everything', () => {
    const waiting = aSocket({ ...connection, state: 'TIME-WAIT', owners: [], ownership: 'none' });
    expect(texts(waiting, MINE)).toEqual(["ss -atnp 'src [::1]:80 and dst [::1]:5000'"]);
    expect(texts(aSocket({ state: 'BOUND' }), MINE)).toEqual(['kill 812', "ss -atnp 'sport = :5432'"]);
    const init = aSocket({ owners: [anOwner({ pid: 1, user: 'root' }), anOwner()] });
    expect(texts(init, { ...MINE, user: 'root' })[0]).toBe('kill 812');
    expect(texts(aSocket({ owners: [anOwner({ pid: 4 })] }), { ...MINE, platform: 'win32' })).toHaveLength(2);
  });

  it('go into the network of a container', () => {
    expect(texts(aSocket(), { ...MINE, isHere: false })).toEqual([
      'kill 812',
      "sudo nsenter -t 812 -n ss -ltnp 'sport = :5432'",
    ]);
    expect(texts(aSocket({ owners: [] }), { ...MINE, isHere: false })).toEqual([]);
  });

  it('use what macOS and Windows have', () => {
    expect(
      texts(aSocket({ protocol: 'udp', state: 'UNCONNECTED' }), { ...MINE, platform: 'darwin' }),
    ).toEqual(['kill 812', 'lsof -nP -iUDP:5432']);
    const windows = { ...MINE, platform: 'win32' };
    expect(texts(aSocket({ owners: [anOwner(), anOwner({ pid: 9 })] }), windows)).toEqual([
      'taskkill /PID 812 /PID 9',
      'netstat -ano | findstr /C:":5432 "',
      'Get-NetTCPConnection -LocalPort 5432',
    ]);
    // Nothing that cmd or PowerShell would read as more than a word: no name, no address, no `%` and no `$`.
    const evil = aSocket({ owners: [anOwner({ name: '"&calc|%PATH%$(x)', user: '^' })] });
    for (const text of texts(evil, windows)) expect(text).toMatch(/^[\w /-]+(?:\| findstr \/C:":\d+ ")?$/);
  });
});
