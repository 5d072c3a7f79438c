import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compileFilter, parseFilter } from '../../shared/filter/filter.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { AppStore } from '../store/app-store.ts';
import { CONCEPTS, type ConceptId } from './concepts.ts';
import styles from './concepts.module.css';

function countOf(app: AppStore, text: string): number {
  const parsed = parseFilter(text, app.filterContext);
  if (!parsed.ok) return 0;
  const matches = compileFilter(parsed.filter, app.filterContext);
  let count = 0;
  for (const socket of app.model.byId.values()) if (matches(socket)) count++;
  return count;
}

/** How many sockets of this computer show the concept, counted once when it is opened, and the way to them. */
export function ConceptExample({ id, onClose }: { readonly id: ConceptId; readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const { example } = CONCEPTS[id];
  const count = useMemo(() => (example === null ? 0 : countOf(app, example)), [app, example]);
  if (example === null) return null;
  return (
    <p className={styles['example']}>
      {t('concepts.here')} {t('concepts.matching', { count, number: formatNumber(count, language) })}
      {count > 0 && (
        <button
          type="button"
          className={styles['link']}
          onClick={() => {
            onClose();
            app.setQuery(example);
          }}
        >
          {t('concepts.show')}
        </button>
      )}
    </p>
  );
}
