// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { ViewTabs } from './view-tabs.tsx';

afterEach(cleanup);

it('is one stop for Tab, with arrows round and round, Home and End', async () => {
  const { store } = aStore();
  render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={store}>
        <ViewTabs />
      </AppContext>
    </I18nextProvider>,
  );
  const tabs = screen.getAllByRole('tab');
  tabs[0]?.focus();
  for (const [key, name] of [
    ['ArrowRight', 'Processes'],
    ['ArrowLeft', 'Ports'],
    ['ArrowLeft', 'Exposure'],
    ['ArrowRight', 'Ports'],
    ['End', 'Exposure'],
    ['Home', 'Ports'],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(document.activeElement?.textContent).toBe(name);
    expect(tabs.filter((tab) => tab.tabIndex === 0).map((tab) => tab.textContent)).toEqual([name]);
    expect(
      tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').map((tab) => tab.textContent),
    ).toEqual([name]);
  }
});
