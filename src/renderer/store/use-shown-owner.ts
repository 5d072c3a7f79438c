import type { Owner } from '../../shared/socket.ts';
import { hideInOwner } from '../../shared/secrets/hide-in-socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from './use-observable.ts';

/** The owner as it is shown: without the secrets of its command line, unless the settings say otherwise. */
export function useShownOwner<Nobody extends undefined | null>(owner: Owner | Nobody): Owner | Nobody {
  const app = useApp();
  const hides = useObservable(app.settings.observable, (settings) => settings.hideSecrets);
  return hides && owner ? hideInOwner(owner).owner : owner;
}
