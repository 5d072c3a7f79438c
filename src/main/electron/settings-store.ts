import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../shared/settings.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import { readJsonFile, setAside } from './json-file.ts';
import { tryToWrite } from './try-to-write.ts';

export interface SettingsStore {
  read(): Settings;
  /** They hold from now on, whether or not they could be written; each later write carries what is missing in the file. */
  write(patch: SettingsPatch): WriteProblem | null;
  /** Before the end: what could not be written is tried once more. */
  retry(): void;
  /** Where a file that made no sense was put aside at the start; null where all was well. */
  readonly keptAs: string | null;
}

/** Fields that are missing or invalid fall back to their defaults one by one; the rest is kept. */
function readSettings(path: string): { readonly settings: Settings; readonly keptAs: string | null } {
  const reading = readJsonFile(path);
  if (reading.state === 'absent') return { settings: DEFAULT_SETTINGS, keptAs: null };
  if (reading.state === 'broken') return { settings: DEFAULT_SETTINGS, keptAs: reading.keptAs };
  const parsed = v.safeParse(settingsSchema, reading.value);
  if (parsed.success) return { settings: parsed.output, keptAs: null };
  return { settings: DEFAULT_SETTINGS, keptAs: setAside(path) };
}

export function openSettings(path: string): SettingsStore {
  const { keptAs, ...read } = readSettings(path);
  let { settings } = read;
  let problem: WriteProblem | null = null;
  return {
    keptAs,
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
