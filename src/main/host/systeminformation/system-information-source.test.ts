import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionSource } from '../host.ts';
import { createSystemInformationSource, type SystemInformationOptions } from './system-information-source.ts';
import { createFakeTools, processesMentioning, type FakeTools } from './testing/fake-tools.ts';

const ROW = 'tcp 0 0 127.0.0.1:5432 0.0.0.0:* LISTEN 812/postgres';

let tools: FakeTools;
let source: ConnectionSource;
let time: number;

function open(options: SystemInformationOptions = {}): ConnectionSource {
  source = createSystemInformationSource({ searchPath: tools.folder, now: () => time, ...options });
  return source;
}

async function errorOf(expectRows = true): Promise<string | null> {
  return (await source.read(expectRows)).report.error;
}

beforeEach(() => {
  tools = createFakeTools();
  time = Date.now();
});
afterEach(() => {
  source.dispose();
  tools.dispose();
});

describe.runIf(process.platform === 'linux')('a failing netstat and ss', () => {
  it('are named when they are not installed', async () => {
    open();
    expect(await errorOf()).toBe('Neither netstat nor ss is installed.');
  });

  it('show their exit status and first complaint, without control characters', async () => {
    tools.set('netstat', 'echo "\\033[31mno \\342\\200\\256socket\\007 for you." >&2; echo more >&2; exit 3');
    open();
    expect(await errorOf()).toBe('netstat exited with status 3: [31mno socket for you.');
  });

  it('show the signal that ended them', async () => {
    tools.set('netstat', 'kill -SEGV $$');
    tools.set('ss', 'exit 1');
    open();
    expect(await errorOf()).toMatch(/^netstat was ended by SIGSEGV.* ss exited with status 1\./);
  });

  it('are no failure together: without -p, as in busybox (recorded, 1.35), ss answers', async () => {
    tools.set('netstat', `echo "netstat: invalid option -- 'p'" >&2; echo "BusyBox v1.35.0" >&2; exit 1`);
    open();
    expect(await errorOf()).toBe("netstat exited with status 1: netstat: invalid option -- 'p'.");
    tools.set('ss', 'echo "tcp LISTEN 0 128 *:80 *:* users:((\\"httpd\\",pid=7,fd=3))"');
    time += 60_000;
    expect((await source.read(true)).report).toMatchObject({ state: 'ok', rows: 1 });
  });

  it('are not mistaken for a quiet system when they answer nothing', async () => {
    tools.set('netstat', 'exit 0');
    tools.set('ss', 'exit 0');
    open();
    expect(await errorOf()).toBe('netstat and ss listed no sockets although this system has some open.');
    time += 60_000;
    expect(await errorOf(false)).toBeNull();
  });

  it('are unreadable when they answer garbage', async () => {
    tools.set('netstat', 'for i in 1 2 3; do echo "LISTEN ESTABLISHED %%% q w e r t y"; done');
    open();
    const answer = await source.read(true);
    expect(answer.connections).toEqual([]);
    expect(answer.report).toMatchObject({
      state: 'failed',
      error: 'netstat answered something unreadable (none of 3 rows could be understood).',
    });
  });

  it('keep their rows, but say so, when they break off half-way', async () => {
    tools.set('netstat', `echo "${ROW}"; echo "read error" >&2; exit 1`);
    open();
    const answer = await source.read(true);
    expect(answer.connections).toHaveLength(1);
    expect(answer.report).toMatchObject({ state: 'failed', rows: 1 });
    expect(answer.report.error).toBe('netstat exited with status 1: read error.');
  });

  it('are bounded in size', async () => {
    tools.set('netstat', `while :; do echo "${ROW}"; done`);
    tools.set('ss', 'exit 0');
    open({ maximumBytes: 2 ** 20 });
    expect(await errorOf()).toBe('netstat answered more than 1 MiB.');
    expect(processesMentioning(tools.folder)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('a hanging netstat', () => {
  it('is ended with its shell and its children, and ss answers instead', async () => {
    tools.set('netstat', 'sleep 600 & sleep 601');
    tools.set('ss', 'echo "tcp LISTEN 0 128 [::1]:80 [::]:* users:((\\"nginx\\",pid=7,fd=3))"');
    open({ timeLimitMilliseconds: 200 });
    const answer = await source.read(true);
    expect(answer.report.state).toBe('ok');
    expect(answer.connections).toMatchObject([
      { local: { address: '::1', port: 80 }, pid: 7, processName: 'nginx' },
    ]);
    expect(processesMentioning(tools.folder)).toEqual([]);
  });

  it('is named, left in peace for a while, and recovers', async () => {
    tools.set('netstat', 'sleep 600');
    open({ timeLimitMilliseconds: 300 });
    const first = await source.read(true);
    expect(first.report.error).toBe('netstat did not answer within 0.3 s.');
    tools.set('netstat', `echo "${ROW}"`);
    expect(await source.read(true)).toBe(first);
    time += 2001;
    const answer = await source.read(true);
    expect(answer.report).toMatchObject({ state: 'ok', rows: 1, error: null });
    expect(answer.connections).toMatchObject([{ pid: 812, processName: 'postgres', state: 'LISTEN' }]);
    expect(processesMentioning(tools.folder)).toEqual([]);
  });

  it('is ended by dispose, and no other tool is tried', async () => {
    tools.set('netstat', 'sleep 600');
    tools.set('ss', 'sleep 600');
    const reading = open().read(true);
    await expect.poll(() => processesMentioning(tools.folder).length).toBeGreaterThan(0);
    source.dispose();
    expect((await reading).report.error).toContain('netstat was stopped.');
    expect(processesMentioning(tools.folder)).toEqual([]);
  });

  it('is not waited for by a second reader', () => {
    tools.set('netstat', `echo "${ROW}"`);
    open();
    expect(source.read(true)).toBe(source.read(true));
  });
});

it('fails on a platform that systeminformation does not know', async () => {
  open({ platform: 'sunos', timeLimitMilliseconds: 50 });
  expect(await errorOf()).toBe('systeminformation failed: no answer within 0.15 s.');
});
