import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProcessDirectory } from './process-directory.ts';
import { ProcessReader } from './process-reader.ts';
import { Users } from './users.ts';

function writeProcess(root: string, pid: number, commandLine: string, startTicks = 100, parent = 1): void {
  const folder = join(root, String(pid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'stat'), `${pid} (sh) S ${parent} ${'0 '.repeat(17)}${startTicks} 0\n`);
  writeFileSync(join(folder, 'cmdline'), commandLine);
}

describe.runIf(process.platform === 'linux')('ProcessReader', () => {
  it('tells everything of a living process, the same each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reader-'));
    const program = join(folder, 'odd, "name)');
    symlinkSync('/bin/sleep', program);
    const child = spawn(program, ['60'], { cwd: folder, stdio: 'ignore' });
    await once(child, 'spawn');
    const reader = new ProcessReader('/proc', new Users());
    const reading = reader.read(child.pid ?? 0);
    expect(reading?.owner).toMatchObject({
      pid: child.pid,
      name: 'odd, "name)',
      command: `${program} 60`,
      arguments: [program, '60'],
      parentPid: process.pid,
      uid: process.geteuid?.(),
      workingDirectory: folder,
      container: null,
    });
    expect(Math.abs(Date.parse(reading?.owner.startedAt ?? '') - Date.now())).toBeLessThan(10_000);
    expect(new ProcessReader('/proc', new Users()).read(child.pid ?? 0)).toEqual(reading);
    child.kill();
    await once(child, 'exit');
    expect(reader.read(child.pid ?? 0)).toBeNull();
  });

  it('makes do with what is readable', () => {
    const root = mkdtempSync(join(tmpdir(), 'proc-'));
    writeProcess(root, 7, '');
    expect(new ProcessReader(root, new Users()).read(7)?.owner).toMatchObject({
      name: 'sh',
      command: null,
      executable: null,
      uid: null,
      startedAt: null,
    });
  });
});

describe('ProcessDirectory', () => {
  const start = () => {
    const root = mkdtempSync(join(tmpdir(), 'proc-'));
    writeProcess(root, 7, 'sh\0');
    return { root, directory: new ProcessDirectory(new ProcessReader(root, new Users())) };
  };
  const live = new Set([7]);

  it('keeps the same object while nothing changes', () => {
    const { directory } = start();
    const owner = directory.ownerOf(7, 0);
    directory.refresh(live, 60_000, true);
    expect(directory.ownerOf(7, 60_000)).toBe(owner);
    expect(directory.version).toBe(0);
  });

  it('notices a program that another one became, soon after its start or at a full pass', () => {
    const { root, directory } = start();
    directory.ownerOf(7, 0);
    writeProcess(root, 7, 'nginx\0');
    directory.refresh(live, 1000, false);
    expect(directory.ownerOf(7, 1000)?.command).toBe('nginx');
    directory.refresh(live, 9000, false);
    writeProcess(root, 7, 'caddy\0');
    directory.refresh(live, 10_000, false);
    expect(directory.ownerOf(7, 10_000)?.command).toBe('nginx');
    directory.refresh(live, 11_000, true);
    expect(directory.ownerOf(7, 11_000)?.command).toBe('caddy');
  });

  it('tells a process from another that got its pid', () => {
    const { root, directory } = start();
    const before = directory.version;
    directory.ownerOf(7, 0);
    writeProcess(root, 7, 'sh\0', 999);
    directory.refresh(live, 20_000, true);
    expect(directory.version).not.toBe(before);
  });

  it('names the processes above, and notices at once when one of them ends', () => {
    const { root, directory } = start();
    writeProcess(root, 1, 'init\0', 100, 0);
    writeProcess(root, 8, 'bash\0');
    writeProcess(root, 9, 'node\0', 100, 8);
    const bash = { pid: 8, name: 'sh' };
    const init = { pid: 1, name: 'sh' };
    expect(directory.ownerOf(9, 0)?.parents).toEqual([bash, init]);
    expect(directory.ancestorsOf(9)).toEqual([8, 1]);
    rmSync(join(root, '8'), { recursive: true });
    writeProcess(root, 9, 'node\0', 100, 1);
    directory.refresh(new Set([1, 9]), 9000, false);
    expect(directory.ownerOf(9, 9000)?.parents).toEqual([init]);
  });

  it('forgets a process that has gone', () => {
    const { directory } = start();
    directory.ownerOf(7, 0);
    directory.refresh(new Set(), 1000, false);
    expect(directory.version).toBe(1);
  });
});
