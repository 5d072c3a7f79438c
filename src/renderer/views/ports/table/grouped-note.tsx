import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { useObservable } from '../../../store/use-observable.ts';
import styles from './table.module.css';

/** By what the table is grouped, in sight, and the way back; what the arrow in a heading says then. */
export function GroupedNote() {
  const app = useApp();
  const { t } = useTranslation();
  const grouping = useObservable(app.settings.observable, (settings) => settings.group);
  if (grouping === 'none') return null;
  const label = t(`group.note.${grouping}`);
  const ungroup = (): void => {
    app.setGroup('none');
    app.announcement.set(t('group.announce', { group: t('group.by.none') }));
  };
  return (
    <p className={styles['grouped']}>
      <button type="button" title={t('group.ungroup')} onClick={ungroup}>
        {label} <span aria-hidden="true">×</span>
        <span className={styles['unseen']}>{t('group.ungroup')}</span>
      </button>
      <span>{t('group.within')}</span>
    </p>
  );
}
