import type { AppFacts, ReaderState } from '../../shared/ipc.ts';
import { LONGEST_FILTER } from '../../shared/filter/longest.ts';
import type { Language, Settings, WindowView } from '../../shared/settings.ts';
import { NOTHING_FOLDED, type Grouping } from '../../shared/table-settings.ts';
import type { Bridge } from '../bridge.ts';
import type { SaveRequest } from '../../shared/take/answers.ts';
import type { RowMenuState } from '../actions/row-menu-state.ts';
import type { DialogState } from '../dialogs/dialog-state.ts';
import { createNotices } from '../notices/notice-store.ts';
import { AgeTicker } from './age-ticker.ts';
import { createClock } from './clock.ts';
import type { Catalogue } from './catalogue.ts';
import { createCompiler, createFilterContext } from './compile-query.ts';
import { ConnectionCounts } from './connection-counts.ts';
import { ExpectedStore } from './expected-store.ts';
import { expireMarks } from './expiry.ts';
import { FacetStore } from './facets.ts';
import { FeedClient } from './feed-client.ts';
import { createFirstPass } from './first-pass.ts';
import { followFilters } from './follow-filters.ts';
import { followNames } from './follow-names.ts';
import { createHistory } from './history.ts';
import { createObservable } from './observable.ts';
import { PortUse } from './port-use.ts';
import { createProcessNames } from './process-names.ts';
import { QueryStore } from './query.ts';
import { SelectionStore } from './selection.ts';
import { SettingsStore } from './settings-store.ts';
import type { Sort } from './sort.ts';
import { SocketModel } from './socket-model.ts';
import { TitledFeed } from './titled-feed.ts';
import { ALWAYS_VISIBLE, type PageVisibility } from './visibility.ts';
import { warmUp } from './warm-up.ts';

const STARTING: ReaderState = { state: 'starting', reason: null, restarts: 0 };

export type AppStore = ReturnType<typeof createAppStore>;

/** Every store of the window, joined. Knows no React. */
export function createAppStore(
  bridge: Bridge,
  facts: AppFacts,
  initial: Settings,
  catalogue: Catalogue,
  visibility: PageVisibility = ALWAYS_VISIBLE,
) {
  const settings = new SettingsStore(bridge, initial);
  if (initial.startView !== 'last') settings.update({ view: initial.startView });
  const model = new SocketModel(initial.sort);
  const context = createFilterContext(
    catalogue.services,
    facts.user,
    () => model.head.get()?.namespaces ?? [],
  );
  const compile = createCompiler(context);
  const query = new QueryStore(compile, (matches) => model.setFilter(matches));
  const facets = new FacetStore(model, compile, context);
  const titledFeed = new TitledFeed(model, catalogue.titles[languageOf(initial, facts)]);
  const feed = new FeedClient(titledFeed);
  const ports = new PortUse(model);
  const connections = new ConnectionCounts(model);
  const paused = createObservable(false);
  const reader = createObservable<ReaderState>(STARTING);
  /** Nothing is applied while it is paused or cannot be seen; going on asks for a whole picture. */
  const followFeed = (): void => {
    const isStill = paused.get() || !visibility.get();
    if (!isStill) model.awaitNews();
    feed.setPaused(isStill);
  };
  warmUp(model, context);
  const followSettings = (): void => {
    const chosen = settings.observable.get();
    const { sort, group, highlightSeconds } = chosen;
    titledFeed.speak(catalogue.titles[languageOf(chosen, facts)]);
    model.setOrder(sort, group);
    model.setHighlight(highlightSeconds);
  };
  followSettings();
  settings.observable.subscribe(followSettings);
  let countedText = '';
  query.state.subscribe(() => {
    const { appliedText } = query.state.get();
    if (appliedText === countedText) return;
    countedText = appliedText;
    facets.setQuery(appliedText);
  });
  const followViews = (): void =>
    facets.setSaved(settings.observable.get().savedViews.map(({ filter }) => filter));
  followViews();
  settings.observable.subscribe(followViews);
  query.set(initial.filter);
  followFilters(query, settings);
  followNames({ model, query, facets, settings });
  return {
    bridge,
    facts,
    settings,
    model,
    query,
    filterContext: context,
    ports,
    connections,
    facets,
    catalogue,
    feed,
    paused,
    expected: new ExpectedStore(bridge),
    selection: new SelectionStore(model),
    reader,
    // Whoever slept was told nothing, and nobody was silent.
    clock: createClock(visibility, () => model.awaitNews()),
    ages: new AgeTicker(visibility),
    history: createHistory(model),
    firstPass: createFirstPass(model),
    /** Counts up whenever the search box is to take the focus. */
    findRequests: createObservable(0),
    processNames: createProcessNames(model),
    /** What is remembered and could not be read at the start, until somebody has read that. */
    setAside: createObservable(facts.setAside),
    /** What a screen reader is told of something that the user just did. */
    announcement: createObservable(''),
    /** The dialog that is open. */
    dialog: createObservable<DialogState | null>(null),
    /** The menu of a row that is open. */
    rowMenu: createObservable<RowMenuState | null>(null),
    /** What a command asked to save; taken up at once. */
    saveRequest: createObservable<SaveRequest | null>(null),
    /** Counts up whenever the picture in sight is to be saved. */
    pictureRequests: createObservable(0),
    /** How the view in sight saves its picture, null where it draws none. */
    pictureSaver: createObservable<(() => void) | null>(null),
    /** What was just done. */
    notice: createNotices(),
    setQuery(text: string): void {
      query.set(text);
      if (text.length <= LONGEST_FILTER) settings.update({ filter: text });
    },
    setSort(sort: Sort): void {
      settings.update({ sort: [...sort] });
    },
    /** Other groups begin unfolded. */
    setGroup(group: Grouping): void {
      settings.update({ group, folding: NOTHING_FOLDED });
    },
    showView(view: WindowView): void {
      settings.update({ view });
    },
    setPaused(value: boolean): void {
      paused.set(value);
      followFeed();
    },
    /** Asks for a reading now; a reader that does not run is started again. */
    refresh(): void {
      if (paused.get()) {
        paused.set(false);
        followFeed();
      }
      feed.refresh();
    },
    /** After a failure: a fresh reading, and a fresh reader where there is none to ask. */
    retry(): void {
      feed.refresh();
      if (reader.get().state !== 'running') void bridge.call('reader:restart');
    },
    /** For a reader that runs but has fallen silent. */
    restartReader(): void {
      void bridge.call('reader:restart');
    },
    startTimers(): () => void {
      const ends = [expireMarks(model, visibility), visibility.subscribe(followFeed)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

export function languageOf(settings: Settings, facts: AppFacts): Language {
  return settings.language === 'system' ? facts.systemLanguage : settings.language;
}
