import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { asNobody } from '../../../../../scripts/lib/as-nobody.mjs';
import type { HostReading } from '../../../../shared/socket.ts';
import type { Truth } from './truth.ts';

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

  /** Reads with our own reader, as a process of its own beside the harness. */
  async read(passes: number, options: ReadOptions = {}): Promise<readonly HostReading[]> {
    const script = resolve(built, 'read-once.js');
    const args = [String(passes), options.refuse === true ? 'refused' : 'allowed'];
    const output = await this.run(
      options.asNobody === true ? asNobody(script, args) : [process.execPath, script, ...args],
    );
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
