import type { SnapshotHead } from '../../shared/diff.ts';
import { isPending } from './pending-source.ts';

/** How many owners are hidden: none as long as a source that may tell them is still to answer for the first time. */
export const hiddenOwnersOf = ({ hiddenOwners, sources }: SnapshotHead): number =>
  sources.some(isPending) ? 0 : hiddenOwners;
