import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { endpointText, shortenMiddle, wildcardFamily } from './address.ts';
import { fitHint } from './fit-hint.ts';
import { partsOfHint, processHint } from './process-hint.ts';
import { safeText } from './safe-text.ts';
import { withoutBrackets } from '../../shared/without-brackets.ts';
import { serviceNameBesidePort } from './service-name.ts';
import { formatSpan } from './since.ts';

describe('formatSpan', () => {
  it.each([
    [2000, '2s', '2초'],
    [41 * 60_000, '41m', '41분'],
    [2 * 3_600_000, '2h', '2시간'],
    [3 * 86_400_000 + 5, '3d', '3일'],
    [-5, '0s', '0초'],
  ])('says %i ms in one number and unit', (milliseconds, english, korean) => {
    expect(formatSpan(milliseconds, 'en')).toBe(english);
    expect(formatSpan(milliseconds, 'ko')).toBe(korean);
  });
});

describe('addresses', () => {
  it('writes IPv6 in brackets', () => {
    expect(endpointText({ address: '::1', port: 80, scope: null })).toBe('[::1]:80');
    expect(endpointText({ address: 'fe80::1', port: 80, scope: 'eth0' })).toBe('[fe80::1%eth0]:80');
    expect(endpointText({ address: '10.0.0.1', port: 80, scope: null })).toBe('10.0.0.1:80');
  });

  it('shortens in the middle', () => {
    expect(shortenMiddle('2001:db8:1234:5678::42', 11)).toBe('2001:…8::42');
    expect(shortenMiddle('127.0.0.1', 11)).toBe('127.0.0.1');
  });

  it('tells the families of a wildcard', () => {
    const local = { address: '::', port: 80, scope: null };
    expect(wildcardFamily(aSocket({ family: 6, local, dualStack: true }))).toBe('both');
    expect(wildcardFamily(aSocket({ family: 6, local }))).toBe('IPv6');
    expect(wildcardFamily(aSocket({ local: { ...local, address: '0.0.0.0' } }))).toBe('IPv4');
    expect(wildcardFamily(aSocket())).toBeNull();
  });
});

describe('processHint', () => {
  const hint = (name: string, words: string, workingDirectory: string | null = '/home/me') =>
    processHint(anOwner({ name, command: words, arguments: words.split(' '), workingDirectory }));

  it.each([
    ['node', 'node /home/me/web/node_modules/.bin/next dev', 'next dev · web/'],
    ['node', '/usr/bin/node --inspect server.js', 'server.js · me/'],
    ['node', 'node -r ts-node/register src/main.ts', 'main.ts · src/'],
    ['python3', 'python3 -m http.server 9000', 'http.server 9000 · me/'],
    ['java', 'java -Xmx1g -cp a.jar:b.jar org.example.Main', 'org.example.Main · me/'],
    ['java', 'java -jar /opt/app/app.jar --port 80', 'app.jar · app/'],
  ])('tells what %s runs: %s', (name, words, expected) => {
    expect(hint(name, words)).toBe(expected);
  });

  it.each([
    ['node', 'node app.js API_TOKEN=abc123def', 'app.js API_TOKEN=[hidden] · me/'],
    ['python3', 'python3 app.py --x me:hunter2@db.example:5432', 'app.py · me/'],
  ])('tells no secret of %s: %s', (name, words, expected) => {
    expect(hint(name, words)).toBe(expected);
  });

  it('reads what a program writes into its own title', () => {
    const worker = anOwner({ name: 'nginx', command: 'nginx: worker process', arguments: null });
    expect(processHint({ ...worker, arguments: ['nginx: worker process'] })).toBe('worker');
  });

  it('reads of a title that has no end no more than anybody would', () => {
    const title = `app: ${' '.repeat(100_000)}x${'a'.repeat(100_000)}`;
    const from = performance.now();
    expect(processHint(anOwner({ name: 'app', command: title, arguments: [title] }))).toBeNull();
    const script = ['node', `/${'b'.repeat(100_000)}/${'a'.repeat(100_000)}.js`];
    const long = processHint(anOwner({ name: 'node', command: script.join(' '), arguments: script }));
    expect(long?.length).toBeLessThan(1000);
    // Looked through to its end it took a minute.
    expect(performance.now() - from).toBeLessThan(1000);
  });

  it('says nothing where the name says it all or nothing is known', () => {
    expect(processHint(anOwner())).toBeNull();
    expect(processHint(anOwner({ arguments: null, command: null }))).toBeNull();
    expect(hint('node', 'node -e process.stdin.resume()')).toBeNull();
  });
});

describe('serviceNameBesidePort', () => {
  const named = (name: string, port: number): string | null => {
    const { service } = aSocket();
    const local = { address: '127.0.0.1', port, scope: null };
    return serviceNameBesidePort(aSocket({ local, service: service && { ...service, name } }));
  };

  it('leaves out the number that stands beside it, and no other', () => {
    expect(named('Web development (3000)', 3000)).toBe('Web development');
    expect(named('Web development (3000)', 3001)).toBe('Web development (3000)');
    expect(named('웹 개발(3000)', 3000)).toBe('웹 개발');
    expect(named('SSH (alternative)', 2222)).toBe('SSH (alternative)');
    expect(serviceNameBesidePort(aSocket({ service: null }))).toBeNull();
  });

  it('asks the other end where that serves', () => {
    const { service } = aSocket();
    const client = aSocket({
      local: { address: '127.0.0.1', port: 51_234, scope: null },
      remote: { address: '127.0.0.1', port: 3000, scope: null },
      service: service && { ...service, name: 'Web development (3000)', end: 'remote' },
    });
    expect(serviceNameBesidePort(client)).toBe('Web development');
  });
});

describe('withoutBrackets', () => {
  it.each([
    ['AMQP (RabbitMQ)', 'AMQP'],
    ['Delve(Go 디버거)', 'Delve'],
    ['HTTPS', 'HTTPS'],
  ])('says %s as %s', (name, short) => expect(withoutBrackets(name)).toBe(short));
});

describe('safeText', () => {
  it('makes visible what could move a cursor or turn text round', () => {
    expect(safeText('plain')).toBe('plain');
    expect(safeText('\u001b[31m')).toBe('␛[31m');
    expect(safeText('a\u202eb')).not.toContain('\u202e');
    expect(safeText('한국어')).toBe('한국어');
  });
});

it.each([
  ['server.js 3000 · web/', 'server.js 3000', 'web/'],
  ['worker process', 'worker process', null],
  ['a/b', 'a/b', null],
])('splits the hint %s where it is shortened', (hint, run, folder) => {
  expect(partsOfHint(hint)).toEqual({ run, folder });
});

it.each([
  [24, 'server.js · my-folder/'],
  [21, 'server · my-folder/'],
  [18, 'server · my-f…der/'],
  [12, 'server.js'],
  [8, 'server'],
  [5, ''],
])(
  'gives up arguments and extension before the folder, and that before the script, in %i letters',
  (room, expected) => {
    expect(fitHint('server.js 3000 · my-folder/', room, (text) => text.length)).toBe(expected);
  },
);

it('takes a file for one word, whatever spaces are in its name', () => {
  const words = ['node', '/home/me/web/my server.js', '3000'];
  const hint = processHint(anOwner({ name: 'node', command: words.join(' '), arguments: words })) ?? '';
  const fitting = fitHint(hint, 20, (text) => text.length);
  expect(fitting.replace('\u00a0', ' ')).toBe('my server.js · web/');
});

it.each([
  ['master process', 10, 'master …'],
  ['master process', 7, 'master'],
  ['master process', 5, ''],
  ['workerProcessEntry.js', 12, 'workerProce…'],
  ['workerProcessEntry.js', 8, ''],
])(
  'has whole words of %s in %i letters, the beginning of a long one, and no stump',
  (hint, room, expected) => {
    expect(fitHint(hint, room, (text) => text.length)).toBe(expected);
  },
);
