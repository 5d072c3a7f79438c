import { expect, it } from 'vitest';
import type { Bridge } from '../bridge.ts';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../shared/settings.ts';
import { SettingsStore } from './settings-store.ts';

it('tells of a value that is refused, takes no other with it, and tries it again', async () => {
  const written: SettingsPatch[] = [];
  let refuses = true;
  const call = (_name: string, patch: SettingsPatch): Promise<null> => {
    if (refuses && 'filter' in patch) return Promise.reject(new Error('settings:write'));
    written.push(patch);
    return Promise.resolve(null);
  };
  // A test double: the one call that this store makes.
  const bridge = { call } as unknown as Bridge;
  const settings = new SettingsStore(bridge, DEFAULT_SETTINGS);
  settings.update({ filter: 'x', theme: 'dark', density: 'compact' });
  await settings.flush();
  expect(written).toEqual([{ theme: 'dark' }, { density: 'compact' }]);
  expect(settings.problem.get()).toMatchObject({ reason: 'other' });
  settings.update({ view: 'map' });
  await settings.flush();
  expect(written.at(-1)).toEqual({ view: 'map' });
  refuses = false;
  await settings.retry();
  expect(written.at(-1)).toEqual({ filter: 'x' });
  expect(settings.problem.get()).toBeNull();
});
