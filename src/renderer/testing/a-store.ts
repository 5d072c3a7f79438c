import services from '../../../resources/services/services.json';
import type { CallName, CallResults } from '../../shared/ipc.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import type { Bridge } from '../bridge.ts';
import { createAppStore, type AppStore } from '../store/app-store.ts';
import { createCatalogue } from '../store/catalogue.ts';

export interface StoreForTest {
  readonly store: AppStore;
  readonly calls: CallName[];
  /** The same calls with what was sent. */
  readonly sent: { readonly name: CallName; readonly args: readonly unknown[] }[];
}

/** A window's stores on a bridge that leads nowhere but to these answers, and what was called over it. */
export function aStore(settings: Partial<Settings> = {}, answers: Partial<CallResults> = {}): StoreForTest {
  const calls: CallName[] = [];
  const sent: StoreForTest['sent'] = [];
  const bridge: Bridge = {
    call: (name, ...args) => {
      calls.push(name);
      sent.push({ name, args });
      const answer = answers[name];
      return new Promise((resolve) => {
        if (answer !== undefined) resolve(answer);
      });
    },
    on: () => () => undefined,
  };
  const facts = {
    version: '0.0.0',
    platform: 'linux',
    systemLanguage: 'en',
    user: 'me',
    setAside: [],
  } as const;
  const catalogue = createCatalogue(services);
  const store = createAppStore(bridge, facts, { ...DEFAULT_SETTINGS, ...settings }, catalogue);
  return { store, calls, sent };
}
