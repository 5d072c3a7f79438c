import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedValues, toggleTerm } from '../../shared/filter/edit.ts';
import { useApp } from '../app-context.ts';
import type { ServiceCount } from '../store/facets.ts';
import { FacetButton } from './facet-button.tsx';
import { FacetGroup } from './facet-group.tsx';
import styles from './facets.module.css';

const SHORT = 8;

interface ServiceFacetProps {
  readonly text: string;
  readonly services: readonly ServiceCount[];
}

/** A chosen service is always in the list, however few rows it has: or nobody could let go of it. */
function shownServices(services: readonly ServiceCount[], chosen: readonly string[], isLong: boolean) {
  const shown = services.filter((service, index) => isLong || index < SHORT || chosen.includes(service.id));
  const absent = chosen.filter((id) => !services.some((service) => service.id === id));
  return [...shown, ...absent.map((id) => ({ id, name: id, count: 0 }))];
}

export function ServiceFacet({ text, services }: ServiceFacetProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  const chosen = selectedValues(text, 'service');
  if (services.length === 0 && chosen.length === 0) return null;
  const hidden = services.length - SHORT;
  return (
    <FacetGroup title={t('facet.service')}>
      {shownServices(services, chosen, isLong).map(({ id, name, count }) => (
        <FacetButton
          key={id}
          isPressed={chosen.includes(id)}
          count={count}
          onPress={() => app.setQuery(toggleTerm(text, 'service', id))}
        >
          {name}
        </FacetButton>
      ))}
      {hidden > 0 && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong ? t('facet.fewer') : t('facet.more', { count: hidden })}
        </button>
      )}
    </FacetGroup>
  );
}
