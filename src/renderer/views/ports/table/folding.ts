import type { Settings } from '../../../../shared/settings.ts';
import { groupIdentity } from '../../../store/group-key.ts';

/** Which groups are folded; see `foldingSchema`. */
export type Folding = Settings['folding'];

/** As many as are remembered. */
const MOST = 500;

export function foldTest({ isFolded, except }: Folding): (key: string) => boolean {
  const exceptions = new Set(except);
  return (key) => isFolded !== exceptions.has(groupIdentity(key));
}

export function setFolded(folding: Folding, key: string, isFolded: boolean): Folding {
  const identity = groupIdentity(key);
  const others = folding.except.filter((each) => each !== identity);
  return { ...folding, except: isFolded === folding.isFolded ? others : [...others, identity].slice(-MOST) };
}

/** All of them, those that come later too. */
export const foldAll = (isFolded: boolean): Folding => ({ isFolded, except: [] });
