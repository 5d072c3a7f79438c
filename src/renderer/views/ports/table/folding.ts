import type { Settings } from '../../../../shared/settings.ts';

/** Which groups are folded; see `foldingSchema`. */
export type Folding = Settings['folding'];

/** As many as are remembered. */
const MOST = 500;

export function foldTest({ isFolded, except }: Folding): (key: string) => boolean {
  const exceptions = new Set(except);
  return (key) => isFolded !== exceptions.has(key);
}

export function setFolded(folding: Folding, key: string, isFolded: boolean): Folding {
  const others = folding.except.filter((each) => each !== key);
  return { ...folding, except: isFolded === folding.isFolded ? others : [...others, key].slice(-MOST) };
}

/** All of them, those that come later too. */
export const foldAll = (isFolded: boolean): Folding => ({ isFolded, except: [] });
