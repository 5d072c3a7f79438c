import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { AppContext } from './app-context.ts';
import { App } from './app.tsx';
import './bridge.ts';
import { createTranslations } from './i18n/i18n.ts';
import { createAppStore, languageOf } from './store/app-store.ts';
import { loadCatalogue } from './store/catalogue.ts';
import { connect } from './store/connect.ts';
import { visibilityOf } from './store/visibility.ts';
import { followAppearance } from './appearance.ts';
import './styles/tokens.css';
import './styles/base.css';

async function start(): Promise<void> {
  const bridge = window.porthole;
  const [facts, settings, catalogue] = await Promise.all([
    bridge.call('app:facts'),
    bridge.call('settings:read'),
    loadCatalogue(),
  ]);
  const store = createAppStore(bridge, facts, settings, catalogue, visibilityOf(document));
  const translations = await createTranslations(languageOf(settings, facts));
  followAppearance(store, translations, document.documentElement);
  connect(store, window);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translations}>
        <AppContext value={store}>
          <App />
        </AppContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

void start();
