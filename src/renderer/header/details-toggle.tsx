import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { PanelIcon } from '../components/icons.tsx';
import { useObservable } from '../store/use-observable.ts';
import styles from './header.module.css';

export function DetailsToggle() {
  const app = useApp();
  const { t } = useTranslation();
  const isOpen = useObservable(app.settings.observable, (settings) => settings.details);
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={isOpen}
      aria-label={t('details.name')}
      title={t('details.name')}
      onClick={() => app.settings.update({ details: !isOpen })}
    >
      <PanelIcon />
    </button>
  );
}
