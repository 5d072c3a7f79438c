import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../components/more-button.tsx';
import { selectedValues, toggleTerm } from '../../shared/filter/edit.ts';
import type { FieldName } from '../../shared/filter/field-names.ts';
import { useApp } from '../app-context.ts';
import { safeText } from '../format/safe-text.ts';
import type { NamedCount } from '../store/facets.ts';
import { FacetButton } from './facet-button.tsx';
import { FacetGroup } from './facet-group.tsx';
import styles from './facets.module.css';

const SHORT = 8;
/** A list of this length wants to be searched. */
const SEARCHABLE = 15;

interface ListFacetProps {
  readonly text: string;
  readonly field: FieldName;
  readonly title: string;
  /** The most frequent first. */
  readonly items: readonly NamedCount[];
}

/** A chosen value is always in the list, however few rows it has: or nobody could let go of it. */
function shownItems(items: readonly NamedCount[], chosen: readonly string[], isLong: boolean) {
  const shown = items.filter((item, index) => isLong || index < SHORT || chosen.includes(item.id));
  const absent = chosen.filter((id) => !items.some((item) => item.id === id));
  return [...shown, ...absent.map((id) => ({ id, name: id, count: 0 }))];
}

/** The values of a field that has as many as the host happens to show. */
export function ListFacet({ text, field, title, items }: ListFacetProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  const [search, setSearch] = useState('');
  const chosen = selectedValues(text, field);
  if (items.length === 0 && chosen.length === 0) return null;
  const hidden = items.length - SHORT;
  // A list that has become short keeps the field while something is looked for: or nobody could let go of that.
  const isSearched = isLong && (items.length > SEARCHABLE || search !== '');
  const wanted = isSearched ? search.trim().toLowerCase() : '';
  const found = items.filter(({ id, name }) => name.toLowerCase().includes(wanted) || chosen.includes(id));
  return (
    <FacetGroup title={title}>
      {isSearched && (
        <input
          type="search"
          className={styles['find']}
          aria-label={t('facet.find', { facet: title })}
          placeholder={t('facet.find', { facet: title })}
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {shownItems(found, chosen, isLong).map(({ id, name, count }) => (
        <FacetButton
          key={id}
          isPressed={chosen.includes(id)}
          count={count}
          onPress={() => app.setQuery(toggleTerm(text, field, id))}
        >
          <bdi>{safeText(name)}</bdi>
        </FacetButton>
      ))}
      <MoreButton hidden={hidden} isLong={isLong} onToggle={setLong} className={styles['more']} />
    </FacetGroup>
  );
}
