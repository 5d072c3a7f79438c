import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { CloseIcon, SearchIcon } from '../components/icons.tsx';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import { FilterProblem } from './filter-problem.tsx';
import styles from './header.module.css';

/** The one place where the filter stands as text; facets and views write into it too. */
export function SearchBox() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const { text, error } = useObservable(app.query.state);
  const matching = useObservable(app.model.state, (state) => state.matching);
  const total = useObservable(app.model.state, (state) => state.total);
  const finds = useObservable(app.findRequests);
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  const problemId = useId();
  useEffect(() => {
    if (finds === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [finds]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (text === '') event.currentTarget.blur();
      else app.setQuery('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
    }
  };
  return (
    <search className={styles['search']} data-error={error !== null || undefined}>
      <SearchIcon />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={t('search.name')}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : problemId}
        placeholder={t('search.placeholder')}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => app.setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <span className={styles['count']} data-testid="match-count">
        {t('search.count', {
          count: matching,
          matching: formatNumber(matching, language),
          total: formatNumber(total, language),
        })}
      </span>
      {text === '' ? (
        <kbd className={styles['key']} aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={styles['clear']}
          aria-label={t('search.clear')}
          title={t('search.clear')}
          onClick={() => {
            app.setQuery('');
            input.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
      {error !== null && <FilterProblem id={problemId} text={text} error={error} isQuiet={!isFocused} />}
    </search>
  );
}
