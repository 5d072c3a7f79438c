import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { ConceptExample } from './concept-example.tsx';
import { unbroken } from '../format/unbroken.ts';
import { CONCEPTS, type ConceptId } from './concepts.ts';
import styles from './concepts.module.css';

export interface ConceptTextProps {
  readonly id: ConceptId;
  /** Goes on to another concept. */
  readonly onGo: (id: ConceptId) => void;
  readonly onClose: () => void;
}

/** One explanation: the words, what shows it on this computer, and what to read next. */
export function ConceptText({ id, onGo, onClose }: ConceptTextProps) {
  const app = useApp();
  const { t } = useTranslation();
  return (
    <>
      <h4 className={styles['title']}>{t(`concepts.name.${id}`)}</h4>
      <p className={styles['text']}>{unbroken(t(`concepts.text.${id}`))}</p>
      <ConceptExample id={id} onClose={onClose} />
      <div className={styles['see']}>
        <span>{t('concepts.see')}</span>
        {CONCEPTS[id].see.map((other) => (
          <button key={other} type="button" className={styles['link']} onClick={() => onGo(other)}>
            {t(`concepts.name.${other}`)}
          </button>
        ))}
        <button
          type="button"
          className={styles['link']}
          onClick={() => {
            onClose();
            app.dialog.set({ kind: 'glossary', concept: id });
          }}
        >
          {t('concepts.all')}
        </button>
      </div>
    </>
  );
}
