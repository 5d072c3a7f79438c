import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { HAS_PYTHON, runLeaderless } from '../linux/testing/leaderless.ts';
import { createLinuxControl } from './linux-control.ts';
import { type Pidfd } from './pidfd.ts';

const { EPERM, ENOSYS } = constants.errno;
const children: ChildProcess[] = [];

async function sleeper(): Promise<{ readonly pid: number; readonly ended: Promise<unknown[]> }> {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  return { pid: child.pid ?? 0, ended: once(child, 'exit') };
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function markOf(pid: number): Promise<string> {
  const mark = (await createLinuxControl().find(pid))?.startMark;
  if (typeof mark !== 'string') throw new Error(`${pid} has no mark.`);
  return mark;
}

describe.runIf(process.platform === 'linux')('createLinuxControl on this computer', () => {
  for (const [way, options] of [
    ['by pidfd', {}],
    ['by pid alone', { pidfd: null }],
  ] as const) {
    const control = createLinuxControl(options);

    it(`${way}: finds a child with its ancestors`, async () => {
      const { pid } = await sleeper();
      const found = await control.find(pid);
      expect(found).toMatchObject({ pid, isKernel: false });
      expect(found?.ancestors.slice(0, 2)).toEqual([process.pid, process.ppid]);
    });

    it(`${way}: probes without harm, then asks, then finds it gone`, async () => {
      const { pid, ended } = await sleeper();
      const identity = { pid, startMark: await markOf(pid) };
      expect(await control.signal(identity, 'probe')).toBe('sent');
      expect(await control.find(pid)).not.toBeNull();
      expect(await control.signal(identity, 'gentle')).toBe('sent');
      expect(await ended).toEqual([null, 'SIGTERM']);
      expect(await control.find(pid)).toBeNull();
      expect(await control.signal(identity, 'force')).toBe('gone');
    });

    it.runIf(HAS_PYTHON)(`${way}: finds and ends a program whose first thread has ended`, async () => {
      const { child, pid } = await runLeaderless();
      children.push(child);
      const ended = once(child, 'exit');
      expect(await control.signal({ pid, startMark: await markOf(pid) }, 'force')).toBe('sent');
      expect(await ended).toEqual([null, 'SIGKILL']);
      expect(await control.find(pid)).toBeNull();
    });

    it(`${way}: forces`, async () => {
      const { pid, ended } = await sleeper();
      expect(await control.signal({ pid, startMark: await markOf(pid) }, 'force')).toBe('sent');
      expect(await ended).toEqual([null, 'SIGKILL']);
    });

    it(`${way}: never hits a process that began at another time`, async () => {
      const { pid } = await sleeper();
      expect(await control.signal({ pid, startMark: '1' }, 'force')).toBe('reused');
      expect(await control.find(pid)).not.toBeNull();
    });
  }

  it('knows a thread of the kernel', async () => {
    expect((await createLinuxControl().find(2))?.isKernel ?? 'hidden here').not.toBe(false);
  });
});

/** A made-up process: the kernel's answers are injected. */
function made(state = 'S', flags = 0): string {
  const root = mkdtempSync(join(tmpdir(), 'control-'));
  mkdirSync(join(root, '7'));
  writeFileSync(
    join(root, '7', 'stat'),
    `7 (odd) name) ${state} 1 7 7 0 -1 ${flags} ${'0 '.repeat(12)}500 0\n`,
  );
  writeFileSync(
    join(root, '7', 'cgroup'),
    '0::/user.slice/user-1000.slice/user@1000.service/app.slice/a.service\n',
  );
  return root;
}

const identity = { pid: 7, startMark: '500' };

function scripted(answer: Partial<Pidfd>): Pidfd & { readonly closed: number[] } {
  const closed: number[] = [];
  return {
    open: () => ({ descriptor: 30 }),
    send: () => 0,
    close: (descriptor) => void closed.push(descriptor),
    ...answer,
    closed,
  };
}

describe('createLinuxControl', () => {
  it('reads start, kernel flag and whose service it is', async () => {
    const procRoot = made('S', 0x00200040);
    expect(await createLinuxControl({ procRoot, pidfd: null }).find(7)).toEqual({
      pid: 7,
      ancestors: [],
      startMark: '500',
      isKernel: true,
      isUserUnit: true,
    });
  });

  it('counts a zombie as gone', async () => {
    expect(await createLinuxControl({ procRoot: made('Z'), pidfd: null }).find(7)).toBeNull();
  });

  it('does not take a file that cannot be read for the end of a process', async () => {
    const procRoot = mkdtempSync(join(tmpdir(), 'control-'));
    mkdirSync(join(procRoot, '7', 'stat'), { recursive: true });
    await expect(createLinuxControl({ procRoot, pidfd: null }).find(7)).rejects.toThrow('EISDIR');
  });

  it('sends through the descriptor and closes it', async () => {
    const sent: unknown[] = [];
    const pidfd = scripted({
      send: (...args) => {
        sent.push(args);
        return 0;
      },
    });
    expect(await createLinuxControl({ procRoot: made(), pidfd }).signal(identity, 'gentle')).toBe('sent');
    expect(sent).toEqual([[30, 15]]);
    expect(pidfd.closed).toEqual([30]);
  });

  it('identifies only what it holds: a pid that changes hands after it was opened is not signalled', async () => {
    const procRoot = made();
    const sent: unknown[] = [];
    const pidfd = scripted({
      open() {
        writeFileSync(join(procRoot, '7', 'stat'), `7 (new) S 1 7 7 0 -1 0 ${'0 '.repeat(12)}900 0\n`);
        return { descriptor: 30 };
      },
      send: (...args) => {
        sent.push(args);
        return 0;
      },
    });
    expect(await createLinuxControl({ procRoot, pidfd }).signal(identity, 'force')).toBe('reused');
    expect(sent).toEqual([]);
    expect(pidfd.closed).toEqual([30]);
  });

  it('says that the right is missing', async () => {
    const pidfd = scripted({ send: () => EPERM });
    expect(await createLinuxControl({ procRoot: made(), pidfd }).signal(identity, 'probe')).toBe('no-right');
  });

  it('looks once more and kills by pid where the kernel has no descriptors of processes', async () => {
    const killed: unknown[] = [];
    const pidfd = scripted({ open: () => ({ errno: ENOSYS }) });
    const control = createLinuxControl({
      procRoot: made(),
      pidfd,
      kill: (...args) => void killed.push(args),
    });
    expect(await control.signal({ pid: 7, startMark: '499' }, 'force')).toBe('reused');
    expect(await control.signal(identity, 'force')).toBe('sent');
    expect(killed).toEqual([[7, 9]]);
  });
});
