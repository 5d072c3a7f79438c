import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { Nothing } from './nothing.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { SocketDetails } from './socket-details.tsx';
import styles from './details.module.css';

/** The right pane: everything that is known of the selected socket, in words. */
export function Details() {
  const app = useApp();
  const { t } = useTranslation();
  const isOpen = useObservable(app.settings.observable, (settings) => settings.details);
  const { socket, isClosed } = useObservable(app.selection.state);
  const pane = useKeptFocus(socket?.id ?? null);
  if (!isOpen) return null;
  return (
    <aside
      ref={pane}
      className={styles['pane']}
      aria-label={t('details.name')}
      data-empty={socket === null || undefined}
      data-testid="details"
    >
      {socket === null ? <Nothing /> : <SocketDetails socket={socket} isClosed={isClosed} />}
    </aside>
  );
}
