import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WINDOW_VIEWS } from '../../shared/settings.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { ViewIcon } from './view-icon.tsx';
import styles from './header.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

/** The views of the same sockets. One stop for Tab; the arrow keys go from one to the next: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function ViewTabs() {
  const app = useApp();
  const { t } = useTranslation();
  const view = useObservable(app.settings.observable, (settings) => settings.view);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = ENDS[event.key] ?? WINDOW_VIEWS.indexOf(view) + (STEPS[event.key] ?? NaN);
    if (Number.isNaN(index) || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = WINDOW_VIEWS.at(index % WINDOW_VIEWS.length) ?? view;
    event.preventDefault();
    app.showView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={t('tab.name')}
      className={styles['tabs']}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {WINDOW_VIEWS.map((each, index) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          tabIndex={each === view ? 0 : -1}
          aria-selected={each === view}
          aria-controls={each === view ? `view-${each}` : undefined}
          aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
          title={t('aside.after', {
            text: t(`tab.${each}`),
            aside: `${app.facts.platform === 'darwin' ? '⌘' : 'Ctrl+'}${index + 1}`,
          })}
          onClick={() => app.showView(each)}
        >
          <ViewIcon view={each} />
          <span>{t(`tab.${each}`)}</span>
        </button>
      ))}
    </div>
  );
}
