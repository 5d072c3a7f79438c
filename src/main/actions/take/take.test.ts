import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProgram, systemEffects } from './find-program.ts';
import { writeAtomically } from './write-atomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porthole-take-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeAtomically', () => {
  it('writes every piece, for the owner alone', async () => {
    const path = join(folder, 'a.csv');
    await writeAtomically(path, ['한국어\r\n', 'b\r\n']);
    expect(readFileSync(path, 'utf8')).toBe('한국어\r\nb\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('writes bytes as they are', async () => {
    const path = join(folder, 'a.png');
    const bytes = Uint8Array.of(0x89, 0x50, 0xff, 0x00, 0x0a);
    await writeAtomically(path, [bytes]);
    expect([...readFileSync(path)]).toEqual([...bytes]);
  });

  it('keeps the old file when it fails in the middle', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    function* failing(): Generator<string> {
      yield 'new';
      throw new Error('in the middle');
    }
    await expect(writeAtomically(path, failing())).rejects.toThrow('in the middle');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('says what the system said', async () => {
    mkdirSync(join(folder, 'a.csv'));
    await expect(writeAtomically(join(folder, 'a.csv'), ['x'])).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(writeAtomically(join(folder, 'no', 'a.csv'), ['x'])).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('findProgram', () => {
  it('finds what a real process runs, until it is deleted or the process ends', async () => {
    const executable = join(folder, 'program');
    copyFileSync('/bin/sleep', executable);
    chmodSync(executable, 0o755);
    const child = spawn(executable, ['60']);
    await once(child, 'spawn');
    const place = { pid: child.pid ?? 0, executable };
    expect(await findProgram(place)).toBeNull();
    expect(await findProgram({ ...place, executable: '/bin/other' })).toBe('ended');
    rmSync(executable);
    expect(await findProgram(place)).toBe('gone');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await findProgram(place)).toBe('ended');
  });

  it('takes no path that is not absolute', async () => {
    expect(await findProgram({ pid: process.pid, executable: 'node' })).toBe('not-absolute');
  });

  it('does not show another file that has the path of one in a container', async () => {
    const effects = {
      platform: 'linux',
      executableOf: () => Promise.resolve('/usr/bin/node'),
      identityOf: (path: string) => Promise.resolve(path.startsWith('/proc') ? '1 1' : '1 2'),
    };
    expect(await findProgram({ pid: 7, executable: '/usr/bin/node' }, effects)).toBe('elsewhere');
  });

  it('looks only whether the file is there where there is no /proc, or another user owns the process', async () => {
    const there = { pid: 7, executable: process.execPath };
    expect(await findProgram(there, { ...systemEffects, platform: 'darwin' })).toBeNull();
    const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));
    expect(await findProgram(there, { ...systemEffects, executableOf: denied })).toBeNull();
    expect(
      await findProgram({ ...there, executable: '/nowhere/x' }, { ...systemEffects, platform: 'darwin' }),
    ).toBe('gone');
  });
});
