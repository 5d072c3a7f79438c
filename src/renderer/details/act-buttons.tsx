import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import {
  canCloseConnection,
  hasProcessToEnd,
  openCloseDialog,
  openEndDialog,
} from '../actions/end-actions.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../components/button.tsx';
import styles from './details.module.css';

/** What can be done about the selected socket: always in sight at the foot of the pane, never before what one came to read. */
export function ActButtons({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  const isEndable = hasProcessToEnd(socket);
  const isClosable = canCloseConnection(socket, app.facts.platform);
  if (!isEndable && !isClosable) return null;
  return (
    <div className={styles['acts']}>
      {isEndable && <Button onClick={() => openEndDialog(app, socket)}>{t('commands.end')}</Button>}
      {isClosable && (
        <Button onClick={() => openCloseDialog(app, socket)}>{t('commands.close-connection')}</Button>
      )}
    </div>
  );
}
