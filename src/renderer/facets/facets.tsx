import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { selectedValues, toggleTerm } from '../../shared/filter/edit.ts';
import { SavedViewList } from '../saved-views/saved-view-list.tsx';
import { VIEWS } from '../store/facet-tally.ts';
import { useObservable } from '../store/use-observable.ts';
import { EphemeralSign } from '../components/ephemeral-sign.tsx';
import { FacetButton } from './facet-button.tsx';
import { FacetGroup } from './facet-group.tsx';
import { ListFacet } from './list-facet.tsx';
import { ValueFacets } from './value-facets.tsx';
import styles from './facets.module.css';

/** Of views whose name alone could be taken for less than they show. The sign of the second says the same at sight. */
const HINTS: Readonly<Record<string, 'waiting.help' | 'view.clientHelp'>> = {
  listening: 'waiting.help',
  'dynamic-client': 'view.clientHelp',
};

/**
 * The left pane: ready-made questions and live counts. All of them only edit the text of the search box: a view takes
 * the place of what stands there, and the facets below narrow it down.
 */
export function Facets() {
  const app = useApp();
  const { t } = useTranslation();
  const text = useObservable(app.query.state, (query) => query.text);
  const total = useObservable(app.model.state, (state) => state.total);
  const counts = useObservable(app.facets.state);
  const isLoaded = useObservable(app.model.state, (state) => state.isLoaded);
  const chosen = selectedValues(text, 'is');
  return (
    <nav
      className={styles['pane']}
      aria-label={t('facet.name')}
      onPointerEnter={() => app.facets.hold(true)}
      onPointerLeave={() => app.facets.hold(false)}
    >
      <FacetGroup title={t('facet.views')}>
        <FacetButton
          isPressed={text.trim() === ''}
          count={isLoaded ? total : null}
          onPress={() => app.setQuery('')}
        >
          {t('view.everything')}
        </FacetButton>
        {VIEWS.map((view) => (
          <FacetButton
            key={view}
            isPressed={chosen.includes(view)}
            count={isLoaded ? (counts.views[view] ?? 0) : null}
            hint={HINTS[view] && t(HINTS[view])}
            sign={view === 'dynamic-client' && <EphemeralSign />}
            onPress={() => app.setQuery(chosen.includes(view) ? toggleTerm(text, 'is', view) : `is:${view}`)}
          >
            {t(`view.${view}`)}
          </FacetButton>
        ))}
      </FacetGroup>
      <SavedViewList />
      <ListFacet text={text} field="service" title={t('facet.service')} items={counts.services} />
      <ValueFacets text={text} values={counts.values} />
      <ListFacet text={text} field="user" title={t('facet.user')} items={counts.users} />
      <ListFacet text={text} field="container" title={t('facet.container')} items={counts.containers} />
    </nav>
  );
}
