import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { FilterIcon, SettingsIcon } from '../components/icons.tsx';
import { runCommand } from '../commands/run-command.ts';
import { useObservable } from '../store/use-observable.ts';
import { SearchBox } from './search-box.tsx';
import { LiveControls } from './live-controls.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { DetailsToggle } from './details-toggle.tsx';
import styles from './header.module.css';

export interface HeaderBarProps {
  readonly hasFacets: boolean;
  readonly onToggleFacets: () => void;
}

export function HeaderBar({ hasFacets, onToggleFacets }: HeaderBarProps) {
  const app = useApp();
  const { t } = useTranslation();
  const view = useObservable(app.settings.observable, (settings) => settings.view);
  return (
    <header className={styles['bar']}>
      <h1 className="visually-hidden">{`${t('app.name')}: ${t(`tab.${view}`)}`}</h1>
      <button
        type="button"
        className={`${styles['tool']} ${styles['facetsToggle']}`}
        aria-pressed={hasFacets}
        aria-label={t('facet.name')}
        title={t('facet.name')}
        onClick={onToggleFacets}
      >
        <FilterIcon />
      </button>
      <ViewTabs />
      <SearchBox />
      <div className={styles['tools']}>
        <LiveControls />
        <DetailsToggle />
        <button
          type="button"
          className={styles['tool']}
          aria-haspopup="dialog"
          aria-label={t('settings.name')}
          title={t('settings.name')}
          onClick={() => runCommand('settings', app)}
        >
          <SettingsIcon />
        </button>
      </div>
    </header>
  );
}
