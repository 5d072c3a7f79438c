import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../testing/samples.ts';
import { shellWord } from './shell-word.ts';
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

describe('shellWord', () => {
  it('is one word to a real shell, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1 }), (texts) => {
        const words = texts.map((text) => text.replaceAll('\0', ''));
        const script = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`;
        const said = execFileSync('sh', ['-c', script]).toString('utf8');
        expect(said).toBe(words.map((word) => `${Buffer.from(word).toString('utf8')}\0`).join(''));
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

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
  const texts = (...args: Parameters<typeof socketCommands>): readonly string[] =>
    socketCommands(...args).map(({ text }) => text);

  it('name the row on Linux', () => {
    expect(texts(aSocket(), 'linux', true)).toEqual([
      'kill 812',
      'lsof -nP -iTCP:5432 -sTCP:LISTEN',
      "ss -ltnp 'sport = :5432'",
    ]);
    const connection = aSocket({ state: 'ESTABLISHED', local: at('::1', 80), remote: at('::1', 5000) });
    expect(texts(connection, 'linux', true).at(-1)).toBe("ss -tnp 'src [::1]:80 and dst [::1]:5000'");
  });

  it('go into the network of a container', () => {
    expect(texts(aSocket(), 'linux', false)).toEqual([
      'kill 812',
      "nsenter -t 812 -n ss -ltnp 'sport = :5432'",
    ]);
    expect(texts(aSocket({ owners: [] }), 'linux', false)).toEqual([]);
  });

  it('use what macOS and Windows have', () => {
    expect(texts(aSocket({ protocol: 'udp', state: 'UNCONNECTED' }), 'darwin', true)).toEqual([
      'kill 812',
      'lsof -nP -iUDP:5432',
    ]);
    expect(texts(aSocket({ owners: [anOwner(), anOwner({ pid: 9 })] }), 'win32', true)).toEqual([
      'taskkill /PID 812 /PID 9',
      'netstat -ano -p tcp | findstr ":5432"',
      'Get-NetTCPConnection -LocalPort 5432',
    ]);
  });
});
