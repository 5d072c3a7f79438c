import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { canCloseConnection, openCloseDialog, openEndDialog } from '../actions/end-actions.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../components/button.tsx';
import styles from './details.module.css';

/** What can be done about the selected socket. */
export function ActButtons({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  return (
    <div className={styles['buttons']}>
      <Button onClick={() => openEndDialog(app, socket)}>{t('commands.end')}</Button>
      {canCloseConnection(socket, app.facts.platform) && (
        <Button onClick={() => openCloseDialog(app, socket)}>{t('commands.close-connection')}</Button>
      )}
    </div>
  );
}
