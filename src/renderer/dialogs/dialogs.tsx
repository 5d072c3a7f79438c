import { useApp } from '../app-context.ts';
import { Palette } from '../palette/palette.tsx';
import { SaveViewDialog } from '../saved-views/save-view-dialog.tsx';
import { Glossary } from '../concepts/glossary.tsx';
import { useObservable } from '../store/use-observable.ts';
import { CheckDialog } from './check/check-dialog.tsx';
import { CloseConnection } from './end/close-connection.tsx';
import { EndDialog } from './end/end-dialog.tsx';
import { OneAtATime } from './end/one-at-a-time.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

/** Draws the dialog that is open, if one is. */
export function Dialogs() {
  const app = useApp();
  const dialog = useObservable(app.dialog);
  const close = (): void => app.dialog.set(null);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'shortcuts':
      return <ShortcutSheet onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'save-view':
      return <SaveViewDialog id={dialog.id} onClose={close} />;
    case 'glossary':
      return <Glossary concept={dialog.concept} onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'check':
      return <CheckDialog question={dialog} onClose={close} />;
    case 'end':
      return <EndDialog socket={dialog.socket} owners={dialog.owners} onClose={close} />;
    case 'one-at-a-time':
      return <OneAtATime count={dialog.count} onClose={close} />;
    case 'close-connection':
      return <CloseConnection socket={dialog.socket} onClose={close} />;
  }
}
