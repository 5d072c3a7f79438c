import { isPlainCommand, viewOfCommand, type CommandId, type PlainCommandId } from '../../shared/commands.ts';
import { openCheckDialog } from '../actions/check-action.ts';
import { closeSelected, endSelected } from '../actions/end-actions.ts';
import type { AppStore } from '../store/app-store.ts';

const RUNNERS: Readonly<Record<PlainCommandId, (app: AppStore) => void>> = {
  find: (app) => app.findRequests.set(app.findRequests.get() + 1),
  'clear-filter': (app) => app.setQuery(''),
  'save-view': (app) => app.dialog.set({ kind: 'save-view', id: null }),
  'toggle-details': (app) => app.settings.update({ details: !app.settings.observable.get().details }),
  refresh: (app) => app.refresh(),
  pause: (app) => app.setPaused(!app.paused.get()),
  palette: (app) => app.dialog.set({ kind: 'palette' }),
  end: endSelected,
  'close-connection': closeSelected,
  check: (app) => openCheckDialog(app, app.selection.state.get().socket),
  'export-csv': (app) => app.saveRequest.set({ format: 'csv', ids: null }),
  'export-json': (app) => app.saveRequest.set({ format: 'json', ids: null }),
  'export-markdown': (app) => app.saveRequest.set({ format: 'markdown', ids: null }),
  'save-picture': (app) => app.pictureRequests.set(app.pictureRequests.get() + 1),
  settings: (app) => app.dialog.set({ kind: 'settings' }),
  glossary: (app) => app.dialog.set({ kind: 'glossary', concept: null }),
  shortcuts: (app) => app.dialog.set({ kind: 'shortcuts' }),
};

/** Carries out a command, wherever it was asked for: menu, key, palette. */
export function runCommand(id: CommandId, app: AppStore): void {
  const view = viewOfCommand(id);
  if (view !== null) app.showView(view);
  else if (isPlainCommand(id)) RUNNERS[id](app);
}
