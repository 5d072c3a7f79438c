import { useState } from 'react';
import { RowMenu } from './actions/row-menu.tsx';
import { useRowMenu } from './actions/use-row-menu.ts';
import { useSaving } from './actions/use-saving.ts';
import { useApp } from './app-context.ts';
import { Announcer } from './components/announcer.tsx';
import { Details } from './details/details.tsx';
import { Facets } from './facets/facets.tsx';
import { Dialogs } from './dialogs/dialogs.tsx';
import { HeaderBar } from './header/header-bar.tsx';
import { useShortcuts } from './header/use-shortcuts.ts';
import { NoticeBar } from './notices/notice-bar.tsx';
import { Banner } from './states/banner.tsx';
import { SetAsideNotice } from './states/set-aside-notice.tsx';
import { UnsavedNotice } from './states/unsaved-notice.tsx';
import { StatusLine } from './status/status-line.tsx';
import { useObservable } from './store/use-observable.ts';
import { VIEWS } from './views/views.ts';
import styles from './app.module.css';

export function App() {
  const app = useApp();
  const [hasFacets, setFacets] = useState(false);
  const hasDetails = useObservable(app.settings.observable, (settings) => settings.details);
  const view = useObservable(app.settings.observable, (settings) => settings.view);
  useShortcuts();
  const rowMenu = useRowMenu();
  useSaving();
  const View = VIEWS[view];
  return (
    <div
      className={styles['window']}
      data-facets={hasFacets || undefined}
      data-details={hasDetails || undefined}
    >
      <HeaderBar hasFacets={hasFacets} onToggleFacets={() => setFacets(!hasFacets)} />
      <Banner />
      <SetAsideNotice />
      <UnsavedNotice />
      <div className={styles['panes']} {...rowMenu}>
        <div className={styles['facets']}>
          <Facets />
        </div>
        <main className={styles['main']}>
          <View />
        </main>
        <Details />
      </div>
      <StatusLine />
      <NoticeBar />
      <RowMenu />
      <Dialogs />
      <Announcer />
    </div>
  );
}
