import { useEffect, useState } from 'react';
import { useApp } from '../../app-context.ts';
import { loadPortNames, type PortNames } from './field/port-names.ts';
import { mapStoreOf, type MapStore } from './map-store.ts';

export function useMap(): MapStore {
  return mapStoreOf(useApp());
}

/** Null until they are read, which takes a moment once. */
export function usePortNames(): PortNames | null {
  const [names, setNames] = useState<PortNames | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadPortNames().then((loaded) => {
      if (isWanted) setNames(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return names;
}
