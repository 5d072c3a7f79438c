import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../shared/settings.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface SettingsStore {
  read(): Settings;
  write(patch: SettingsPatch): Settings;
}

/** Fields that are missing or invalid fall back to their defaults one by one; the rest is kept. */
function settingsOf(value: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, value);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

export function openSettings(path: string): SettingsStore {
  const reading = readJsonFile(path);
  let settings = reading.state === 'read' ? settingsOf(reading.value) : DEFAULT_SETTINGS;
  return {
    read: () => settings,
    write(patch) {
      settings = { ...settings, ...withoutUndefined(patch) };
      writeJsonFile(path, settings);
      return settings;
    },
  };
}

/** A key that is present with `undefined` would otherwise erase what is remembered. */
function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
