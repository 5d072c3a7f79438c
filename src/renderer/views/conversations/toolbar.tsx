import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { setAnyOf } from '../../../shared/filter/edit.ts';
import { LONGEST_FILTER } from '../../../shared/filter/longest.ts';
import { LOCAL_LEVELS, REMOTE_LEVELS, SHOWN_PARTS } from '../../../shared/conversation-settings.ts';
import { useObservable } from '../../store/use-observable.ts';
import { FocusSelect } from './focus-select.tsx';
import { LevelSelect } from './level-select.tsx';
import { filterText } from './filter-text.ts';
import { OptionsMenu } from './options-menu.tsx';
import { selectedTerms } from './selected-terms.ts';
import type { ConversationsInView } from './use-conversations.ts';
import styles from './conversations.module.css';

/** What is shown, how coarsely, and what can be done with the selection. */
export function Toolbar({ view }: { readonly view: ConversationsInView }) {
  const app = useApp();
  const { t } = useTranslation();
  const { options, whole, selected, change } = view;
  const { grouping } = options;
  const query = useObservable(app.query.state, ({ text }) => text);
  const terms = selectedTerms(whole, selected);
  const filter = setAnyOf(query, terms);
  const canFilter = terms.length > 0 && filter.length <= LONGEST_FILTER;
  const isChosen = selected.linkId !== null || selected.nodeIds.length > 0;
  const filterTip = canFilter
    ? filterText(terms, t)
    : t(
        !isChosen
          ? 'conversations.filterNeeds'
          : terms.length === 0
            ? 'conversations.filterNone'
            : 'conversations.filterTooLong',
      );
  return (
    <div className={styles['toolbar']} role="group" aria-label={t('conversations.tools')}>
      <div className={styles['parts']} role="group" aria-label={t('conversations.parts.name')}>
        {SHOWN_PARTS.map((part) => (
          <button
            key={part}
            type="button"
            aria-pressed={part === options.parts}
            onClick={() => change({ parts: part })}
          >
            {t(`conversations.parts.${part}`)}
          </button>
        ))}
      </div>
      <OptionsMenu view={view} />
      <LevelSelect
        label={t('conversations.group.localShort')}
        name={t('conversations.group.local')}
        levels={LOCAL_LEVELS}
        chosen={grouping.local}
        present={whole.grouping.local}
        onChange={(local) => change({ grouping: { ...grouping, local } })}
      />
      <LevelSelect
        label={t('conversations.group.remoteShort')}
        name={t('conversations.group.remote')}
        levels={REMOTE_LEVELS}
        chosen={grouping.remote}
        present={whole.grouping.remote}
        onChange={(remote) => change({ grouping: { ...grouping, remote } })}
      />
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={options.hasFolds}
        title={t('conversations.foldHelp')}
        onClick={() => change({ hasFolds: !options.hasFolds })}
      >
        {t('conversations.fold')}
      </button>
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={options.hasQuiet}
        title={t('conversations.quietHelp')}
        onClick={() => change({ hasQuiet: !options.hasQuiet })}
      >
        {t('conversations.quiet')}
      </button>
      <FocusSelect depth={options.focus} onChange={(focus) => change({ focus })} />
      <button
        type="button"
        className={styles['filter']}
        disabled={!canFilter}
        title={filterTip}
        onClick={() => app.setQuery(filter)}
      >
        {t('conversations.filter')}
      </button>
    </div>
  );
}
