import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** Says why the selected socket is not in the table beside it, and puts it there. */
export function LeftOut({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  const isLeftOut = useObservable(app.query.state, () => !app.model.matches(socket));
  if (!isLeftOut) return null;
  return (
    <p className={styles['leftOut']}>
      {t('details.leftOut')}{' '}
      <button
        type="button"
        title={t('search.clear')}
        onClick={() => {
          app.setQuery('');
          app.selection.reveal(socket.id);
        }}
      >
        {t('details.showLeftOut')}
      </button>
    </p>
  );
}
