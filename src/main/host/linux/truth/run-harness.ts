import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { asNobody } from '../../../../../scripts/lib/as-nobody.mjs';
import type { HostReading } from '../../../../shared/socket.ts';
import type { Step, Truth } from './truth.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Inside node_modules, so that the built scripts find koffi. */
const built = resolve(here, '../../../../../node_modules/.cache/porthole-truth');

/** How to enter a network namespace of one's own: as root, or as an ordinary user; null where neither is allowed. */
export function privateNamespace(): readonly string[] | null {
  const ways = [['-n'], ['-U', '-r', '-n']];
  return ways.find((way) => spawnSync('unshare', [...way, 'true']).status === 0) ?? null;
}

export interface ReadOptions {
  /** Reads as the user "nobody"; for root only. */
  readonly asNobody?: boolean;
  /** As if the kernel refused sock_diag. */
  readonly refuse?: boolean;
  /** Where `/proc` shows nobody but oneself (hidepid of proc(5)); for root only. */
  readonly hidden?: boolean;
  /** How many descriptors it may have open (RLIMIT_NOFILE). */
  readonly descriptors?: number;
}

/** A `/proc` of one's own: since Linux 5.8 each mount has its own options, and other people's stay as they are. */
const HIDDEN_PROC = ['--mount', '--', 'sh', '-c', 'mount -t proc -o hidepid=2 proc /proc && exec "$@"', 'sh'];
/** A user of whom nothing else runs: programs of "nobody" would be seen through hidepid. */
const LONELY = 64321;
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];

/** Whether processes can be hidden from others here: as root, on a kernel that can. */
export function canHideProcesses(): boolean {
  const check = [...HIDDEN_PROC, ...NOBODY, 'test', '!', '-e', '/proc/1'];
  return spawnSync('unshare', check).status === 0;
}

/** The harness, at work in a namespace of its own. */
export class Harness {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  static async start(way: readonly string[]): Promise<{ harness: Harness; truth: Truth }> {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: built,
        emptyOutDir: true,
        rolldownOptions: { input: [resolve(here, 'harness.ts'), resolve(here, 'read-once.ts')] },
      },
    });
    const command = [...way, process.execPath, resolve(built, 'harness.js')];
    const child = spawn('unshare', command, { stdio: ['pipe', 'pipe', 'inherit'] });
    const harness = new Harness(child);
    return { harness, truth: (await harness.#answer()) as Truth };
  }

  /** Reads with our own reader, as a process of its own beside the harness: a full pass, then light ones. */
  read(passes: number, options: ReadOptions = {}): Promise<readonly HostReading[]> {
    const steps = Array.from({ length: passes }, (_, pass): Step => (pass === 0 ? 'full' : 'light'));
    return this.follow(options.refuse === true ? ['refused', ...steps] : steps, options);
  }

  /** The same by steps; each pass among them is one reading. */
  async follow(steps: readonly Step[], options: ReadOptions = {}): Promise<readonly HostReading[]> {
    const { asNobody: isNobody = false, hidden = false, descriptors } = options;
    const script = resolve(built, 'read-once.js');
    const output = await this.run([
      ...(hidden ? ['unshare', ...HIDDEN_PROC] : []),
      ...(descriptors === undefined ? [] : ['prlimit', `--nofile=${descriptors}`, '--']),
      ...(isNobody
        ? asNobody(script, [...steps], hidden ? LONELY : undefined)
        : [process.execPath, script, ...steps]),
    ]);
    return JSON.parse(output) as readonly HostReading[];
  }

  /** Runs a program in the namespace of the harness and returns what it printed. */
  async run(command: readonly string[]): Promise<string> {
    this.#child.stdin.write(`${JSON.stringify(command)}\n`);
    return String(await this.#answer());
  }

  stop(): void {
    this.#child.stdin.end();
  }

  async #answer(): Promise<unknown> {
    const next: IteratorResult<string, unknown> = await this.#lines.next();
    if (next.done === true) throw new Error('the harness ended');
    return JSON.parse(next.value);
  }
}
