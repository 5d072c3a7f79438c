// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { Suggestions } from './suggestions.tsx';

it('shows the name of a process as what it is', async () => {
  const text = 'process:e\u202evil';
  const item = { kind: 'value', text, labelKey: null, service: null } as const;
  render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={aStore().store}>
        <Suggestions
          id="list"
          items={[item]}
          activeIndex={0}
          typed="e"
          onAccept={() => undefined}
          onForget={() => undefined}
        />
      </AppContext>
    </I18nextProvider>,
  );
  expect(screen.getByRole('option').textContent).toBe('process:e⟨U+202E⟩vil');
});
