import type { Owner } from '../../shared/socket.ts';
import { safeText } from '../format/safe-text.ts';
import { useShownOwner } from '../store/use-shown-owner.ts';

/** A row has room for less, and some have a megabyte. */
const LONGEST = 2000;

/** The command line of a process, without its secrets unless the settings say otherwise; nothing where it is unknown. */
export function CommandText({ owner }: { readonly owner: Owner | null }) {
  const command = useShownOwner(owner)?.command ?? null;
  if (command === null) return '—';
  const words = safeText(command);
  return <bdi title={words}>{words.slice(0, LONGEST)}</bdi>;
}
