import type { Namespace } from '../../../../shared/socket.ts';
import type { ProcessReading } from '../process/process-reader.ts';
import type { KernelRow } from '../kernel-row.ts';
import type { ProcessChanges } from '../owners/process-watch.ts';
import { ForeignTables } from './foreign-tables.ts';
import { readNamedNamespaces } from './named-namespaces.ts';
import { NamespaceFinder } from './namespace-finder.ts';
import { describeForeign, describeOwn } from './namespace-list.ts';
import { readOwnSettings, UNKNOWN_SETTINGS } from './port-settings.ts';
import { SettingsCache } from './settings-cache.ts';

/** Reads a process for its name and container; null where it has gone. */
export type ProcessLookup = (pid: number) => ProcessReading['owner'] | null;

/** Every network namespace of the computer: who lives there, what is open there, which ports it hands out. */
export class Namespaces {
  readonly #root: string;
  readonly #lookup: ProcessLookup;
  readonly #finder: NamespaceFinder;
  readonly #tables: ForeignTables;
  readonly #settings = new SettingsCache();
  readonly #processes = new Map<string, ProcessReading['owner'] | null>();
  #named: ReadonlyMap<string, string> = new Map();
  #foreign: ReadonlyMap<string, readonly number[]> = new Map();
  #ownSettings = UNKNOWN_SETTINGS;

  constructor(procRoot: string, lookup: ProcessLookup) {
    this.#root = procRoot;
    this.#lookup = lookup;
    this.#finder = new NamespaceFinder(procRoot);
    this.#tables = new ForeignTables(procRoot);
  }

  get own(): string {
    return this.#finder.own;
  }

  /** Finds namespaces and returns the rows of all but our own; the same array while none changed. */
  update(changes: ProcessChanges, everything: boolean, clock: () => number): readonly KernelRow[] {
    this.#finder.update(changes);
    this.#foreign = this.#finder.foreign();
    if (changes.recheck) {
      this.#named = readNamedNamespaces();
      this.#ownSettings = readOwnSettings(this.#root);
      this.#processes.clear();
      this.#settings.keepOnly(new Set(this.#foreign.keys()));
    }
    return this.#tables.read(this.#foreign, everything, clock);
  }

  list(now: number): readonly Namespace[] {
    const foreign = Array.from(this.#foreign, ([id, pids]) =>
      describeForeign({
        id,
        process: this.#processOf(id, pids),
        givenName: this.#named.get(id) ?? null,
        readable: this.#tables.isReadable(id),
        settings: this.#settings.settingsOf(id, pids[0] ?? null, now),
      }),
    );
    // Nobody lives in these: sockets in them, if any, cannot be read without entering.
    const empty = [...this.#named]
      .filter(([id]) => id !== this.own && !this.#foreign.has(id))
      .map(([id, givenName]) =>
        describeForeign({ id, process: null, givenName, readable: false, settings: UNKNOWN_SETTINGS }),
      );
    return [describeOwn(this.own, this.#ownSettings), ...foreign, ...empty];
  }

  /** Resolves when the port settings that were asked for have arrived. */
  settled(): Promise<void> {
    return this.#settings.settled();
  }

  dispose(): void {
    this.#settings.dispose();
  }

  #processOf(id: string, pids: readonly number[]): ProcessReading['owner'] | null {
    const known = this.#processes.get(id);
    if (known !== undefined) return known;
    const process = pids[0] === undefined ? null : this.#lookup(pids[0]);
    this.#processes.set(id, process);
    return process;
  }
}
