import { useTranslation } from 'react-i18next';
import { FilterIcon } from '../components/icons.tsx';
import { SearchBox } from './search-box.tsx';
import { SettingsPopover } from './settings-popover.tsx';
import { LiveControls } from './live-controls.tsx';
import { DetailsToggle } from './details-toggle.tsx';
import styles from './header.module.css';

export interface HeaderBarProps {
  readonly hasFacets: boolean;
  readonly onToggleFacets: () => void;
}

export function HeaderBar({ hasFacets, onToggleFacets }: HeaderBarProps) {
  const { t } = useTranslation();
  return (
    <header className={styles['bar']}>
      <h1 className="visually-hidden">{t('app.name')}</h1>
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
      <div role="tablist" aria-label={t('tab.name')} className={styles['tabs']}>
        <button type="button" role="tab" aria-selected="true" aria-controls="view-ports" id="tab-ports">
          {t('tab.ports')}
        </button>
      </div>
      <SearchBox />
      <div className={styles['tools']}>
        <LiveControls />
        <DetailsToggle />
        <SettingsPopover />
      </div>
    </header>
  );
}
