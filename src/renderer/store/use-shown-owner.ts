import { ownerBeginning } from '../../shared/owner-beginning.ts';
import { hideInOwner } from '../../shared/secrets/hide-in-socket.ts';
import type { Owner } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from './use-observable.ts';

/** The owner as it is drawn: the beginning of its command line, without secrets unless the settings say otherwise. */
export function useShownOwner<Nobody extends undefined | null>(owner: Owner | Nobody): Owner | Nobody {
  const app = useApp();
  const hides = useObservable(app.settings.observable, (settings) => settings.hideSecrets);
  if (!owner) return owner;
  const beginning = ownerBeginning(owner);
  return hides ? hideInOwner(beginning).owner : beginning;
}
