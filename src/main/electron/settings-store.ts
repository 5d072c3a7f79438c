import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../shared/settings.ts';
import type { SetAside } from '../../shared/set-aside.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import { readRemembered } from './remembered-file.ts';
import { tryToWrite } from './try-to-write.ts';

export interface SettingsStore {
  read(): Settings;
  /** They hold from now on, whether or not they could be written; each later write carries what is missing in the file. */
  write(patch: SettingsPatch): WriteProblem | null;
  /** Before the end: what could not be written is tried once more. */
  retry(): void;
  /** What of the file could not be used at the start; null where all was well. */
  readonly setAside: SetAside | null;
}

/** Fields that are missing or invalid fall back to their defaults one by one; the rest is kept. */
function settingsIn(content: unknown): Settings | null {
  const parsed = v.safeParse(settingsSchema, content);
  return parsed.success ? parsed.output : null;
}

export function openSettings(path: string): SettingsStore {
  const { value, setAside } = readRemembered('settings', path, settingsIn);
  let settings = value ?? DEFAULT_SETTINGS;
  let problem: WriteProblem | null = null;
  return {
    setAside,
    read: () => settings,
    write(patch) {
      settings = { ...settings, ...withoutUndefined(patch) };
      problem = tryToWrite(path, settings);
      return problem;
    },
    retry() {
      if (problem !== null) problem = tryToWrite(path, settings);
    },
  };
}

/** A key that is present with `undefined` would otherwise erase what is remembered. */
function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
