import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { HostReading } from '../../../../shared/socket.ts';
import { disagree } from './churn.ts';

const hasSs = process.platform === 'linux' && spawnSync('ss', ['-V']).status === 0;

/** ss's words for the states that ours are named differently in. */
const STATES: Readonly<Record<string, string>> = {
  ESTAB: 'ESTABLISHED',
  'SYN-RECV': 'SYN-RECEIVED',
  UNCONN: 'BOUND',
};

/**
 * What both tell alike: state, cookie, both ends and the processes. The cookie tells a TIME-WAIT from the next one of
 * the same two ports, which the kernel gives out again after a second on the loopback interface (tcp_tw_reuse).
 */
function bySs(port: number): Set<string> {
  const lines = execFileSync('ss', ['-tanpeH'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const rows = lines.flatMap((line) => {
    const [state = '', , , local = '', remote = '', ...users] = line.split(/\s+/);
    if (!local.endsWith(`:${port}`) && !remote.endsWith(`:${port}`)) return [];
    const pids = Array.from(users.join(' ').matchAll(/pid=(\d+)/g), ([, pid]) => Number(pid));
    const cookie = /\bsk:([0-9a-f]+)/.exec(line)?.[1] ?? '';
    return [`${STATES[state] ?? state} ${cookie} ${local} ${remote} ${[...new Set(pids)].sort().join()}`];
  });
  return new Set(rows);
}

function byUs(reading: HostReading, port: number): Set<string> {
  const rows = reading.sockets.filter(({ local, remote }) => local.port === port || remote?.port === port);
  const text = (end: { address: string; port: number } | null) =>
    end === null ? '0.0.0.0:*' : `${end.address}:${end.port}`;
  return new Set(
    rows
      // ss does not show sockets that are bound and not yet connected.
      .filter(({ state }) => state !== 'BOUND')
      .map(
        ({ id, state, local, remote, owners }) =>
          `${state} ${id.slice(id.indexOf(':') + 1)} ${text(local)} ${text(remote)} ${owners
            .map(({ pid }) => pid)
            .sort()
            .join()}`,
      ),
  );
}

describe.skipIf(!hasSs)('beside ss, while hundreds of sockets open and close', () => {
  it('has every row that ss had before and after, and agrees in all when it is quiet', async () => {
    const { compared, ...disagreement } = await disagree(bySs, byUs);
    expect(compared).toBeGreaterThan(100);
    expect(disagreement).toEqual({ unexplained: [], missing: [], invented: [] });
  }, 60_000);
});
