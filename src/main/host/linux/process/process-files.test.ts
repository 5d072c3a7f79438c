import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startTime } from './boot-time.ts';
import { parseCommandLine } from './command-line.ts';
import { processName } from './process-name.ts';
import { parseStat } from './stat-file.ts';
import { parseEffectiveUid } from './status-file.ts';
import { parsePasswd } from './users.ts';

const AFTER_NAME =
  ' S 1 812 812 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 4711 1000 200 18446744073709551615 0 0 0 0 0 0 0 0 0';

function stat(name: Buffer | string, rest = AFTER_NAME): Buffer {
  return Buffer.concat([Buffer.from('812 ('), Buffer.from(name), Buffer.from(`)${rest}\n`)]);
}

describe('parseStat', () => {
  it.each(['postgres', 'a) R 99 (b', 'two words', 'line\nbreak', '))))', '포트홀', ''])(
    'reads past the name %j',
    (name) => {
      expect(parseStat(stat(name))).toMatchObject({ state: 'S', parentPid: 1, startTicks: 4711 });
      expect(parseStat(stat(name))?.name.toString()).toBe(name);
    },
  );

  it('reads the same whatever bytes the name holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 15 }), (name) => {
        const parsed = parseStat(stat(Buffer.from(name)));
        expect(parsed).toMatchObject({ parentPid: 1, startTicks: 4711 });
        expect(parsed?.name.equals(name)).toBe(true);
      }),
    );
  });

  it('is null for what is no such file, and never throws', () => {
    for (const text of ['', '812', '812 (cat', '812 (cat) S 1', ') ('])
      expect(parseStat(Buffer.from(text))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseStat(Buffer.from(bytes))));
  });
});

describe('parseCommandLine', () => {
  it.each([
    ['node\0server.js\0--port\x008080\0', ['node', 'server.js', '--port', '8080']],
    ['grep\0\0file\0', ['grep', '', 'file']],
    ['nginx: worker process\0\0\0\0\0', ['nginx: worker process']],
    ['postgres: checkpointer   \0\0\0', ['postgres: checkpointer']],
    ['sshd: user [priv]', ['sshd: user [priv]']],
    ['cat\0', ['cat']],
  ])('splits %j', (text, expected) => {
    expect(parseCommandLine(Buffer.from(text))).toEqual(expected);
  });

  it('is null where there is none', () => {
    expect(parseCommandLine(Buffer.alloc(0))).toBeNull();
    expect(parseCommandLine(Buffer.alloc(9))).toBeNull();
  });

  it('replaces invalid UTF-8', () => {
    expect(parseCommandLine(Buffer.from([0x61, 0xff, 0x62, 0]))).toEqual(['a\ufffdb']);
  });

  it('gives back the arguments that a program was started with', () => {
    const argument = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 6 }), (list) => {
        expect(parseCommandLine(Buffer.from(`${list.join('\0')}\0`))).toEqual(list);
      }),
    );
  });
});

describe('processName', () => {
  const cut = Buffer.from('a-long-program-name').subarray(0, 15);
  it('completes a name that the kernel cut', () => {
    expect(processName(cut, '/usr/bin/a-long-program-name', null)).toBe('a-long-program-name');
    expect(processName(cut, '/usr/bin/python3', '/opt/a-long-program-name')).toBe('a-long-program-name');
  });

  it('keeps the name of a program that calls itself something else', () => {
    expect(processName(Buffer.from('nginx'), '/usr/sbin/nginx-debug', null)).toBe('nginx');
    expect(processName(cut, '/usr/bin/other', 'other')).toBe('a-long-program-');
  });

  it('drops a character that the kernel cut in half', () => {
    const name = Buffer.from('포트홀포트홀').subarray(0, 15);
    expect(processName(name, null, null)).toBe('포트홀포트');
    expect(processName(Buffer.from('x포트홀포트홀').subarray(0, 15), null, null)).toBe('x포트홀포');
  });
});

describe('other files', () => {
  it('tell the effective user', () => {
    expect(parseEffectiveUid('Name:\tx\nUid:\t1000\t113\t0\t0\n')).toBe(113);
    expect(parseEffectiveUid('Name:\tUid: 1\n')).toBeNull();
  });

  it('tell when a process started', () => {
    expect(startTime(1_700_000_000_000, 4711)).toBe('2023-11-14T22:14:07.110Z');
    expect(startTime(null, 4711)).toBeNull();
  });

  it('name users, the first of an id', () => {
    const names = parsePasswd(
      'root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\n# note\nbroken\npg:x:113:1::/:/x\n',
    );
    expect([...names]).toEqual([
      [0, 'root'],
      [113, 'pg'],
    ]);
  });
});
