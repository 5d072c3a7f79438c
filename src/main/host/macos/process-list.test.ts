import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgramRunner } from '../systeminformation/program-runner.ts';
import { parsePortRange } from './macos-system.ts';
import { ARGUMENT_COLUMNS, parseProcesses, PROCESS_COLUMNS, PROCESS_ENVIRONMENT } from './process-list.ts';

/** Constructed after macOS 14. */
const PROCESSES = `    1     0     0 root             Mon Jan  5 09:00:01 2026     /sbin/launchd
  843   1   501 alice            Mon Jan 12 10:11:12 2026     /Applications/Google Chrome.app/Contents/MacOS/Google Chrome
  900   843    -2 nobody         Tue Feb 24 23:59:59 2026     (worker)
  901   843   502 EXAMPLE\\Kim Min  Tue Feb 24 23:59:59 2026     /opt/서버/실행 파일
not a process
`;
const ARGUMENTS = `    1 /sbin/launchd
  843 /Applications/Google Chrome.app/Contents/MacOS/Google Chrome --flag=a b
  901 /opt/서버/실행 파일  -x
`;

describe('parseProcesses', () => {
  it('reads names with spaces, users with spaces, and ids below zero', () => {
    const processes = parseProcesses(PROCESSES, ARGUMENTS);
    expect([...processes.keys()]).toEqual([1, 843, 900, 901]);
    expect(processes.get(843)).toMatchObject({
      name: 'Google Chrome',
      executable: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      command: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome --flag=a b',
      arguments: null,
      user: 'alice',
      uid: 501,
      parentPid: 1,
      startedAt: '2026-01-12T10:11:12.000Z',
    });
    expect(processes.get(900)).toMatchObject({
      name: '(worker)',
      executable: null,
      uid: 4294967294,
      command: null,
    });
    expect(processes.get(901)).toMatchObject({ name: '실행 파일', user: 'EXAMPLE\\Kim Min' });
  });

  it('never throws', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(fc.property(text, text, (one, other) => void parseProcesses(one, other)));
  });

  it.runIf(process.platform === 'linux')('reads the real ps, whose columns are the same', async () => {
    const runner = createProgramRunner();
    const [list, commands] = await Promise.all(
      [PROCESS_COLUMNS, ARGUMENT_COLUMNS].map((columns) =>
        runner.run('ps', ['-axww', '-o', columns], PROCESS_ENVIRONMENT),
      ),
    );
    const own = parseProcesses(list?.stdout ?? '', commands?.stdout ?? '').get(process.pid);
    expect(own).toMatchObject({ uid: process.getuid?.(), parentPid: process.ppid });
    const age = Date.now() - Date.parse(own?.startedAt ?? '');
    expect(Math.abs(age - process.uptime() * 1000)).toBeLessThan(5000);
  });
});

it.each([
  ['49152\n65535\n', [49152, 65535]],
  ['', null],
  ['49152\n', null],
  ['65535\n49152\n', null],
  ['sysctl: unknown oid\n', null],
])('parsePortRange(%j) is %j', (text, range) => {
  expect(parsePortRange(text)).toEqual(range);
});
