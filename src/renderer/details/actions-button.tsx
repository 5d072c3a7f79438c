import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { MoreIcon } from '../components/icons.tsx';
import styles from './details.module.css';

/** Opens the menu that a right click on the row opens. */
export function ActionsButton({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  const isOpen = useObservable(app.rowMenu, (menu) => menu !== null);
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={t('actions.name', { port: String(socket.local.port) })}
      title={t('actions.more')}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        app.rowMenu.set({
          socket,
          place: { x: left, y: bottom + 4 },
          origin: currentTarget,
          cells: [],
          pid: null,
        });
      }}
    >
      <MoreIcon />
    </button>
  );
}
