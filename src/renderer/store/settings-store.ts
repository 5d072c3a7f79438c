import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '../../shared/settings.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import type { Bridge } from '../bridge.ts';
import { createObservable, type Observable } from './observable.ts';

/** Typing in the filter box is a stream of patches: the file wants only where it came to rest. */
const WRITE_DELAY = 400;

/** The main process takes no such value, which is a fault of ours; told like any other. */
const REFUSED: WriteProblem = { reason: 'other', path: 'settings.json', error: 'EINVAL' };

/** Settings as the window shows them: at once here, a moment later in the file. */
export class SettingsStore {
  /** Why the file does not have what is shown; null where it has it. */
  readonly problem = createObservable<WriteProblem | null>(null);
  readonly #value = createObservable<Settings>(DEFAULT_SETTINGS);
  readonly #bridge: Bridge;
  #pending: SettingsPatch = {};
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(bridge: Bridge, initial: Settings) {
    this.#bridge = bridge;
    this.#value.set(initial);
  }

  get observable(): Observable<Settings> {
    return this.#value;
  }

  update(patch: SettingsPatch): void {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    this.#value.set({ ...this.#value.get(), ...given });
    this.#pending = { ...this.#pending, ...patch };
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), WRITE_DELAY);
  }

  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (Object.keys(this.#pending).length > 0) await this.#write();
  }

  /** The main process has kept what it could not write: it needs no more than to be asked. */
  async retry(): Promise<void> {
    if (this.problem.get() !== null) await this.#write();
  }

  async #write(): Promise<void> {
    const patch = this.#pending;
    this.#pending = {};
    try {
      this.problem.set(await this.#bridge.call('settings:write', patch));
    } catch {
      await this.#writeEach(patch);
    }
  }

  /** One value that is refused takes no other with it. It stays pending. */
  async #writeEach(patch: SettingsPatch): Promise<void> {
    let problem: WriteProblem | null = null;
    for (const entry of Object.entries(patch)) {
      const one: SettingsPatch = Object.fromEntries([entry]);
      try {
        problem = (await this.#bridge.call('settings:write', one)) ?? problem;
      } catch {
        this.#pending = { ...one, ...this.#pending };
        problem = REFUSED;
      }
    }
    this.problem.set(problem);
  }
}
