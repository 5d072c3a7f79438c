import type { Owner } from '../../shared/socket.ts';
import { safeBeginning } from '../format/safe-text.ts';
import { useShownOwner } from '../store/use-shown-owner.ts';

/** The command line of a process, without its secrets unless the settings say otherwise; nothing where it is unknown. */
export function CommandText({ owner }: { readonly owner: Owner | null }) {
  const command = useShownOwner(owner)?.command ?? null;
  if (command === null) return '—';
  const words = safeBeginning(command);
  return <bdi title={words}>{words}</bdi>;
}
