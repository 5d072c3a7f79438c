import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureDebianPackage } from '../../../../../scripts/lib/debian-packages.mjs';
import type { Endpoint, HostReading } from '../../../../shared/socket.ts';
import { disagree } from './churn.ts';
import { stateOf } from './readers/shown-socket.ts';

interface Program {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The one of this machine, else Debian's from the cache; null where neither can be had. */
async function findLsof(): Promise<Program | null> {
  if (process.platform !== 'linux') return null;
  if (spawnSync('lsof', ['-v']).status === 0) return { path: 'lsof', environment: process.env };
  return ensureDebianPackage('lsof').then(
    ({ root, environment }) => ({
      path: join(root, 'usr/bin/lsof'),
      environment: { ...process.env, ...environment },
    }),
    () => null,
  );
}

const lsof = await findLsof();

/** A line for each descriptor; the column DEVICE is the inode, which tells a connection from the next of its ports. */
const LINE = /^\S+\s+(\d+)\s+\S+\s+\d+\w+\s+IPv4\s+(\d+)\s+\S+\s+TCP\s+(\S+)\s+\((\w+)\)/;

function byLsof(port: number): ReadonlySet<string> {
  const { path, environment } = lsof ?? { path: '', environment: {} };
  const { stdout } = spawnSync(path, ['-nP', '-i'], { encoding: 'utf8', maxBuffer: 1e8, env: environment });
  const rows = stdout.split('\n').flatMap((line) => {
    const [, pid, inode, name = '', state = ''] = LINE.exec(line) ?? [];
    if (!name.split('->').some((end) => end.endsWith(`:${port}`))) return [];
    return `${inode} ${stateOf('tcp', state)} ${name} ${pid}`;
  });
  return new Set(rows);
}

const text = ({ address, port }: Endpoint) => `${address}:${port}`;

/** lsof knows sockets by their descriptors: what nobody holds, and what is only bound, is not in its list. */
function byUs(reading: HostReading, port: number): ReadonlySet<string> {
  const rows = reading.sockets.flatMap(({ inode, state, local, remote, owners }) => {
    if (state === 'BOUND' || (local.port !== port && remote?.port !== port)) return [];
    const name = remote === null ? text(local) : `${text(local)}->${text(remote)}`;
    return owners.map(({ pid }) => `${inode} ${state} ${name} ${pid}`);
  });
  return new Set(rows);
}

describe.skipIf(lsof === null)('beside lsof, while hundreds of sockets open and close', () => {
  it('has every row that lsof had before and after, and agrees in all when it is quiet', async () => {
    const { compared, ...disagreement } = await disagree(byLsof, byUs);
    expect(compared).toBeGreaterThan(100);
    expect(disagreement).toEqual({ unexplained: [], missing: [], invented: [] });
  }, 60_000);
});
