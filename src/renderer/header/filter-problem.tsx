import { useTranslation } from 'react-i18next';
import { errorSentence, expectedWords } from '../../shared/filter/error-words.ts';
import type { FilterError } from '../../shared/filter/filter-error.ts';
import { safeText } from '../format/safe-text.ts';
import styles from './header.module.css';

export interface FilterProblemProps {
  readonly id: string;
  readonly text: string;
  readonly error: FilterError;
  /** While nobody types only the sentence stays. */
  readonly isQuiet: boolean;
}

/** Enough to choose from, not so many that the sentence drowns. */
const SHOWN = 8;

/** What is wrong with the query, shown at the place; the last good filter goes on working underneath. */
export function FilterProblem({ id, text, error, isQuiet }: FilterProblemProps) {
  const { t } = useTranslation();
  const { position, length } = error;
  const expected = expectedWords(error, t).slice(0, SHOWN);
  return (
    <div id={id} className={styles['problem']}>
      {!isQuiet && (
        <code className={styles['place']}>
          {safeText(text.slice(0, position))}
          <mark>{safeText(text.slice(position, position + Math.max(1, length))) || ' '}</mark>
          {safeText(text.slice(position + Math.max(1, length)))}
        </code>
      )}
      <p>{errorSentence(error, text, t)}</p>
      {expected.length > 0 && (
        <p className={styles['hint']}>{t('filter.expects', { list: expected.join(', ') })}</p>
      )}
      <p className={styles['hint']}>{t('filter.lastGood')}</p>
    </div>
  );
}
