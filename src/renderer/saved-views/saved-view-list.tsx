import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { FacetGroup } from '../facets/facet-group.tsx';
import { useObservable } from '../store/use-observable.ts';
import { SavedViewRow } from './saved-view-row.tsx';
import styles from './saved-views.module.css';

/** The views that people made, above the facets. */
export function SavedViewList() {
  const app = useApp();
  const { t } = useTranslation();
  const views = useObservable(app.settings.observable, (settings) => settings.savedViews);
  return (
    <FacetGroup title={t('savedViews.title')}>
      {views.map((view, index) => (
        <SavedViewRow key={view.id} view={view} index={index} count={views.length} />
      ))}
      <button
        type="button"
        className={styles['save']}
        aria-haspopup="dialog"
        onClick={() => app.dialog.set({ kind: 'save-view', id: null })}
      >
        <span aria-hidden="true">+ </span>
        {t('savedViews.saveCurrent')}
      </button>
    </FacetGroup>
  );
}
