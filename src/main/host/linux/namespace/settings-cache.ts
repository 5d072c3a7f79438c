import { type PortSettings, readSettingsOf, UNKNOWN_SETTINGS } from './port-settings.ts';

const REFRESH_MILLISECONDS = 60_000;
/** Where reading is refused it stays refused: ask seldom. */
const RETRY_MILLISECONDS = 600_000;

interface Entry {
  settings: PortSettings;
  askAgainAt: number;
}

export type SettingsReader = (pid: number, signal: AbortSignal) => Promise<PortSettings>;

/** Port settings of other namespaces, read in the background, one at a time; unknown until the answer is there. */
export class SettingsCache {
  readonly #read: SettingsReader;
  readonly #entries = new Map<string, Entry>();
  readonly #abort = new AbortController();
  #queue: Promise<void> = Promise.resolve();

  constructor(read: SettingsReader = readSettingsOf) {
    this.#read = read;
  }

  /** What is known by now. `pid`: a process in the namespace; null where there is none to ask through. */
  settingsOf(namespace: string, pid: number | null, now: number): PortSettings {
    const known = this.#entries.get(namespace);
    if (pid !== null && now >= (known?.askAgainAt ?? -Infinity)) this.#ask(namespace, pid, now);
    return known?.settings ?? UNKNOWN_SETTINGS;
  }

  /** Resolves when every question asked so far is answered. */
  settled(): Promise<void> {
    return this.#queue;
  }

  keepOnly(namespaces: ReadonlySet<string>): void {
    for (const id of this.#entries.keys()) if (!namespaces.has(id)) this.#entries.delete(id);
  }

  dispose(): void {
    this.#abort.abort();
  }

  #ask(namespace: string, pid: number, now: number): void {
    const entry = this.#entries.get(namespace) ?? { settings: UNKNOWN_SETTINGS, askAgainAt: 0 };
    entry.askAgainAt = now + REFRESH_MILLISECONDS;
    this.#entries.set(namespace, entry);
    this.#queue = this.#queue.then(async () => {
      if (this.#abort.signal.aborted) return;
      // What cannot even be asked, as where memory ran out, must not keep the others from being asked.
      const settings = await this.#read(pid, this.#abort.signal).catch(() => UNKNOWN_SETTINGS);
      if (settings.ephemeral === null) entry.askAgainAt = now + RETRY_MILLISECONDS;
      else if (JSON.stringify(settings) !== JSON.stringify(entry.settings)) entry.settings = settings;
    });
  }
}
