import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.tsx';
import { CONCEPT_IDS, CONCEPTS, type ConceptId } from './concepts.ts';
import { unbroken } from '../format/unbroken.ts';
import styles from './concepts.module.css';

export interface GlossaryProps {
  /** Where to begin; null at the top. */
  readonly concept: ConceptId | null;
  readonly onClose: () => void;
}

/** Every explanation on one page. */
export function Glossary({ concept, onClose }: GlossaryProps) {
  const { t } = useTranslation();
  const page = useRef<HTMLDListElement>(null);
  const go = (id: ConceptId): void => {
    const entry = page.current?.querySelector<HTMLElement>(`[data-concept="${id}"]`);
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus();
  };
  useEffect(() => {
    if (concept !== null) go(concept);
  }, [concept]);
  return (
    <Dialog title={t('concepts.glossary')} onClose={onClose} size="wide">
      <dl ref={page} className={styles['glossary']}>
        {CONCEPT_IDS.map((id) => (
          <div key={id}>
            <dt data-concept={id} tabIndex={-1}>
              {t(`concepts.name.${id}`)}
            </dt>
            <dd>
              {unbroken(t(`concepts.text.${id}`))}
              <span className={styles['see']}>
                <span>{t('concepts.see')}</span>
                {CONCEPTS[id].see.map((other) => (
                  <button key={other} type="button" className={styles['link']} onClick={() => go(other)}>
                    {t(`concepts.name.${other}`)}
                  </button>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
