import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { testPackage } from '../../../scripts/lib/test-packages.mjs';
import { temporaryFolder } from '../folders.ts';
import { stop } from '../programs.ts';
import { endLeftovers } from './leftovers.ts';
import { mountScript } from './mounts.ts';
import { requireUsers, usersAndGroups } from './users.ts';

export interface Daemon {
  /** The process that was started; a daemon in the foreground keeps it. */
  readonly pid: number;
  readonly process: ChildProcess;
  /** All that it said, for the report of a failure. */
  output(): string;
  stop(): Promise<void>;
}

/** This computer as it would be with some Debian packages installed; the computer itself stays as it is. */
export interface Machine {
  /** Writes a file of the machine, at its absolute path there. */
  write(path: string, text: string): void;
  /** Runs a command to its end and returns what it printed. */
  run(command: readonly string[], user?: string): Promise<string>;
  start(command: readonly string[], user?: string): Daemon;
  close(): Promise<void>;
}

const STOPPED_WITHIN_MILLISECONDS = 3000;
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

export async function openMachine(
  packages: readonly string[],
  users: readonly string[] = [],
): Promise<Machine> {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private network.');
  requireUsers();
  const roots: string[] = [];
  for (const name of packages) roots.push((await testPackage(name)).root);
  const scratch = temporaryFolder();
  const holder = await holdNamespace(mountScript(roots, scratch));
  const inside = (path: string): string => join('/proc', String(holder.pid), 'root', path);
  const enter = (command: readonly string[], user: string | undefined): readonly string[] => [
    `--mount=/proc/${holder.pid}/ns/mnt`,
    `--wdns=/`,
    '--',
    ...(user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--']),
    ...command,
  ];
  const environment = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:${PATH}`, LC_ALL: 'C.UTF-8' };

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(inside(path)), { recursive: true });
    writeFileSync(inside(path), text);
  };
  const { passwd, group } = usersAndGroups(users);
  write('/etc/passwd', passwd);
  write('/etc/group', group);

  return {
    write,
    async run(command, user) {
      const options = { env: environment, maxBuffer: 1e8 };
      return (await promisify(execFile)('nsenter', enter(command, user), options)).stdout;
    },
    start: (command, user) =>
      daemon(spawn('nsenter', enter(command, user), { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })),
    async close() {
      endLeftovers(holder.pid ?? 0);
      await stop(holder);
      rmdirSync(scratch);
    },
  };
}

/** A process that does nothing but keep the namespace alive until it is ended, or its input is. */
async function holdNamespace(script: string): Promise<ChildProcess> {
  const holder = spawn('unshare', ['--mount', '--', 'sh', '-c', `${script}\necho ready\nexec cat`], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A mount option as long as ours fits only the older of the two system calls of mount.
    env: { ...process.env, LIBMOUNT_FORCE_MOUNT2: 'always' },
  });
  let errors = '';
  holder.stderr.on('data', (chunk) => (errors += String(chunk)));
  const first = await Promise.race([once(holder.stdout, 'data'), once(holder, 'close').then(() => null)]);
  if (first === null) throw new Error(`The packages could not be laid over this computer: ${errors}`);
  return holder;
}

function daemon(child: ChildProcess): Daemon {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => (output += String(chunk)));
  }
  if (child.pid === undefined) throw new Error(`${child.spawnfile} could not be started.`);
  return {
    pid: child.pid,
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => void stop(child), STOPPED_WITHIN_MILLISECONDS);
      await gone;
      clearTimeout(late);
    },
  };
}
