import { createContext, useContext } from 'react';
import type { AppStore } from './store/app-store.ts';

export const AppContext = createContext<AppStore | null>(null);

export function useApp(): AppStore {
  const store = useContext(AppContext);
  if (store === null) throw new Error('useApp needs an AppContext around it');
  return store;
}
