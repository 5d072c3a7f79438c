import { describe, expect, it } from 'vitest';
import type { ProcessOutcome } from '../systeminformation/bounded-process.ts';
import type { ProgramRunner } from '../systeminformation/program-runner.ts';
import { answered } from '../systeminformation/testing/recorded-runner.ts';
import { createMacosControl } from './macos-control.ts';
import { createWindowsControl } from './windows-control.ts';

/** Constructed answers, after the manuals of `ps` (macOS) and `taskkill`: neither system runs where this was written. */
function runnerOf(tools: Record<string, ProcessOutcome>): ProgramRunner & { readonly ran: string[][] } {
  const ran: string[][] = [];
  return {
    ran,
    limits: { timeLimitMilliseconds: 1000, maximumBytes: 1000 },
    run(program, args) {
      const name = /[^\\/]+$/.exec(program)?.[0] ?? '';
      ran.push([name, ...args]);
      return Promise.resolve(tools[name] ?? answered('', 1));
    },
    close: () => undefined,
  };
}

const PS = answered(
  'Ss       1     0     0 root  Mon Jan  5 09:00:01 2026     /sbin/launchd\n' +
    'S+     512     1   501 alice Mon Jan  5 09:00:02 2026     /usr/bin/server\n' +
    'S      513   512   501 alice Mon Jan  5 09:00:03 2026     /usr/bin/worker\n' +
    'Z      514   512   501 alice Mon Jan  5 09:00:04 2026     (worker)\n',
);
const STARTED = '2026-01-05T09:00:02.000Z';

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe('createMacosControl', () => {
  it('finds a process with its ancestors by ps', async () => {
    expect(await createMacosControl(runnerOf({ ps: PS })).find(513)).toMatchObject({
      ancestors: [512, 1],
      startMark: '2026-01-05T09:00:03.000Z',
    });
  });

  it('takes a process for gone that has ended and waits for its parent', async () => {
    expect(await createMacosControl(runnerOf({ ps: PS })).find(514)).toBeNull();
  });

  it('does not take a silent ps for the end of a process', async () => {
    await expect(createMacosControl(runnerOf({})).find(512)).rejects.toThrow('no processes');
  });

  it('looks right before it sends', async () => {
    const sent: unknown[] = [];
    const control = createMacosControl(runnerOf({ ps: PS }), (...args) => void sent.push(args));
    expect(await control.signal({ pid: 512, startMark: STARTED }, 'gentle')).toBe('sent');
    expect(await control.signal({ pid: 512, startMark: '2026-01-05T09:00:09.000Z' }, 'force')).toBe('reused');
    expect(await control.signal({ pid: 99, startMark: STARTED }, 'force')).toBe('gone');
    expect(sent).toEqual([[512, 'SIGTERM']]);
  });

  it.each([
    ['EPERM', 'no-right'],
    ['ESRCH', 'gone'],
    ['EINVAL', 'failed'],
  ])('understands %s', async (code, result) => {
    const control = createMacosControl(runnerOf({ ps: PS }), failing(code));
    expect(await control.signal({ pid: 512, startMark: STARTED }, 'force')).toBe(result);
  });
});

const PROCESSES = answered(
  JSON.stringify([
    { pid: 4, parent: 0, name: 'System', started: '2026-01-05T08:00:00Z' },
    { pid: 512, parent: 4, name: 'server.exe', started: '2026-01-05T09:00:02Z' },
  ]),
);
const server = { pid: 512, startMark: STARTED };

describe('createWindowsControl', () => {
  it('asks by taskkill, and forces only with /F, each as a word of its own', async () => {
    const runner = runnerOf({ 'powershell.exe': PROCESSES, 'taskkill.exe': answered('') });
    const control = createWindowsControl(runner);
    expect(await control.signal(server, 'gentle')).toBe('sent');
    expect(await control.signal(server, 'force')).toBe('sent');
    expect(runner.ran.filter(([name]) => name === 'taskkill.exe')).toEqual([
      ['taskkill.exe', '/PID', '512'],
      ['taskkill.exe', '/PID', '512', '/F'],
    ]);
  });

  it('runs nothing for a process that is not the one', async () => {
    const runner = runnerOf({ 'powershell.exe': PROCESSES, 'taskkill.exe': answered('') });
    expect(await createWindowsControl(runner).signal({ pid: 512, startMark: 'x' }, 'force')).toBe('reused');
    expect(runner.ran.some(([name]) => name === 'taskkill.exe')).toBe(false);
  });

  it('says what a refusal can mean, whatever language it is in', async () => {
    const refused = answered('', 1, 'FEHLER: Der Prozess konnte nicht beendet werden.');
    const control = createWindowsControl(runnerOf({ 'powershell.exe': PROCESSES, 'taskkill.exe': refused }));
    expect(await control.signal(server, 'gentle')).toBe('cannot-ask');
    expect(await control.signal(server, 'force')).toBe('no-right');
  });

  it('is told where it has gone in between', async () => {
    const control = createWindowsControl(
      runnerOf({ 'powershell.exe': PROCESSES, 'taskkill.exe': answered('', 128) }),
    );
    expect(await control.signal(server, 'gentle')).toBe('gone');
    expect(await control.signal(server, 'force')).toBe('gone');
  });

  it('does not take a silent PowerShell for the end of a process', async () => {
    await expect(createWindowsControl(runnerOf({})).find(512)).rejects.toThrow('no processes');
  });

  it('knows the process that is the kernel', async () => {
    const control = createWindowsControl(runnerOf({ 'powershell.exe': PROCESSES }));
    expect((await control.find(4))?.isKernel).toBe(true);
    expect((await control.find(512))?.isKernel).toBe(false);
  });
});
