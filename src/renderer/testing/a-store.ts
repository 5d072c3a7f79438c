import type { CallName } from '../../shared/ipc.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import type { Bridge } from '../bridge.ts';
import { createAppStore, type AppStore } from '../store/app-store.ts';
import { createCatalogue } from '../store/catalogue.ts';

/** A window's stores on a bridge that leads nowhere, and what was called over it. */
export function aStore(settings: Partial<Settings> = {}): { store: AppStore; calls: CallName[] } {
  const calls: CallName[] = [];
  const bridge: Bridge = {
    call: (name, ..._args) => {
      calls.push(name);
      return new Promise(() => undefined);
    },
    on: () => () => undefined,
  };
  const facts = {
    version: '0.0.0',
    platform: 'linux',
    systemLanguage: 'en',
    user: 'me',
    brokenSettings: null,
  } as const;
  const catalogue = createCatalogue({ meta: { categories: {} }, services: [] });
  return { store: createAppStore(bridge, facts, { ...DEFAULT_SETTINGS, ...settings }, catalogue), calls };
}
