import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetFilter } from '../../shared/filter-history.ts';
import { LONGEST_FILTER } from '../../shared/filter/longest.ts';
import { useApp } from '../app-context.ts';
import { CloseIcon, SearchIcon } from '../components/icons.tsx';
import { useMedia } from '../components/use-media.ts';
import { useObservable } from '../store/use-observable.ts';
import { ColouredQuery } from './coloured-query.tsx';
import { FilterProblem } from './filter-problem.tsx';
import { MatchCount } from './match-count.tsx';
import type { Suggestion } from './suggestion.ts';
import { suggestionId, Suggestions } from './suggestions.tsx';
import { useCompletion } from './use-completion.ts';
import { focusView } from './view-keys.ts';
import styles from './header.module.css';

/** The one place where the filter stands as text; facets and views write into it too. */
export function SearchBox() {
  const app = useApp();
  const { t } = useTranslation();
  const { text, error } = useObservable(app.query.state);
  const finds = useObservable(app.findRequests);
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [nextCursor, setNextCursor] = useState<number | null>(null);
  const completion = useCompletion(text);
  const isNarrow = useMedia('(width < 1000px)');
  const problemId = useId();
  const listId = useId();
  useEffect(() => {
    if (finds === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [finds]);
  useLayoutEffect(() => {
    if (nextCursor !== null) input.current?.setSelectionRange(nextCursor, nextCursor);
  }, [nextCursor, text]);

  const { items, activeIndex } = completion;
  const accept = (item: Suggestion): void => {
    const next = completion.accept(item);
    app.setQuery(next.text);
    setNextCursor(next.cursor);
    if (item.kind === 'field') completion.open(next.cursor);
    else completion.close();
  };
  const forget = (filter: string): void => {
    const { filterHistory } = app.settings.observable.get();
    app.settings.update({ filterHistory: forgetFilter(filterHistory, filter) });
    app.announcement.set(t('history.forgotten', { filter }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // A dialog that closes gives the focus back while React hears no events.
    setFocused(true);
    if (event.nativeEvent.isComposing) return;
    const active = items[activeIndex];
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (active !== undefined) completion.close();
      else if (text === '') event.currentTarget.blur();
      else app.setQuery('');
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active !== undefined) {
      event.preventDefault();
      accept(active);
    } else if (event.key === 'Delete' && active?.kind === 'history') {
      event.preventDefault();
      forget(active.text);
    } else if (event.key === 'ArrowUp' && text === '' && items.length === 0) {
      event.preventDefault();
      completion.openHistory();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length > 0) {
      event.preventDefault();
      completion.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      focusView();
    }
  };
  const isOffering = isFocused && items.length > 0;
  return (
    <search className={styles['search']} data-error={error !== null || undefined}>
      <SearchIcon />
      <div className={styles['field']}>
        <input
          ref={input}
          type="search"
          className={styles['input']}
          aria-label={t('search.name')}
          aria-invalid={error !== null}
          aria-describedby={error === null || isOffering ? undefined : problemId}
          aria-autocomplete="list"
          aria-controls={isOffering ? listId : undefined}
          aria-activedescendant={
            isOffering && activeIndex >= 0 ? suggestionId(listId, activeIndex) : undefined
          }
          placeholder={t(isNarrow ? 'search.shortPlaceholder' : 'search.placeholder')}
          spellCheck={false}
          autoComplete="off"
          maxLength={LONGEST_FILTER}
          value={text}
          onChange={(event) => {
            app.setQuery(event.target.value);
            setNextCursor(null);
            completion.open(event.target.selectionStart ?? event.target.value.length);
          }}
          onKeyDown={onKeyDown}
          // Letters that are still being put together are marked by the box itself.
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            completion.close();
          }}
        />
        {!isComposing && <ColouredQuery text={text} error={error} />}
      </div>
      <MatchCount />
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
      {isOffering && (
        <Suggestions
          id={listId}
          items={items}
          activeIndex={activeIndex}
          typed={completion.typed}
          onAccept={accept}
          onForget={forget}
        />
      )}
      {error !== null && !isOffering && (
        <FilterProblem id={problemId} text={text} error={error} isQuiet={!isFocused} />
      )}
    </search>
  );
}
