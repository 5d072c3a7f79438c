import type { SnapshotHead } from '../../../shared/diff.ts';
import { isPending } from '../../states/pending-source.ts';

/** Whether every source and every network was read: only then is nothing found nothing there. */
export function isReadWhole({ sources, namespaces, missing }: SnapshotHead): boolean {
  return (
    sources.every((source) => source.state === 'ok' || isPending(source)) &&
    namespaces.every(({ readable }) => readable) &&
    !missing.includes('udp-unconnected')
  );
}
