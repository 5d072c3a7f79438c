import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is the whole PATH of a source under test: the real grep, and tools that the test scripts. */
export interface FakeTools {
  readonly folder: string;
  /** Writes (or replaces) a tool as a shell script. */
  set(tool: string, script: string): void;
  remove(tool: string): void;
  dispose(): void;
}

export function createFakeTools(): FakeTools {
  const folder = mkdtempSync(join(tmpdir(), 'porthole-tools-'));
  for (const tool of ['grep', 'sleep', 'cat', 'head', 'setsid']) {
    symlinkSync(join('/usr/bin', tool), join(folder, tool));
  }
  return {
    folder,
    set: (tool, script) => writeFileSync(join(folder, tool), `#!/bin/sh\n${script}\n`, { mode: 0o755 }),
    remove: (tool) => rmSync(join(folder, tool), { force: true }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The pids of living processes whose command line or PATH holds `text`; zombies are gone already. */
export function processesMentioning(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const zombie = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/, '').includes(' Z ');
        const facts =
          readFileSync(`/proc/${name}/cmdline`, 'utf8') + readFileSync(`/proc/${name}/environ`, 'utf8');
        return !zombie && facts.includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}
