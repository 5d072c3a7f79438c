import { useEffect, useMemo, useState } from 'react';
import type { TitleOf } from '../../../shared/titles.ts';
import { useApp } from '../../app-context.ts';
import { useCatalogueWords } from '../../details/use-catalogue-words.ts';
import { loadPortNames, type PortNames } from './field/port-names.ts';
import { mapStoreOf, type MapStore } from './map-store.ts';

export function useMap(): MapStore {
  return mapStoreOf(useApp());
}

/** In the language of the window. Null until they are read, which takes a moment once. */
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
  const { titleOf } = useCatalogueWords();
  return useMemo(() => (names === null ? null : withTitles(names, titleOf)), [names, titleOf]);
}

function withTitles(names: PortNames, titleOf: TitleOf): PortNames {
  const nameOf = (port: number): string | null => {
    const name = names.nameOf(port);
    return name === null ? null : titleOf(name);
  };
  return { ...names, nameOf };
}
