import { useTranslation } from 'react-i18next';
import { filteredPort, openCheckDialog } from '../actions/check-action.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import type { PanelAction } from './state-panel.tsx';

/** What to do about a filter that leaves nothing, the same in every view: let it go, or ask about its port. */
export function useNothingMatches(): readonly PanelAction[] {
  const app = useApp();
  const { t } = useTranslation();
  const port = useObservable(app.query.state, (query) => filteredPort(query.appliedText));
  const clear = { label: t('search.clear'), run: () => app.setQuery('') };
  if (port === null) return [clear];
  const label = t('checkDialog.canIHave', { port: String(port) });
  return [clear, { label, run: () => openCheckDialog(app, null) }];
}
