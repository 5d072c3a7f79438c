// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { anOwner } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { CommandFact } from './command-fact.tsx';

afterEach(cleanup);

it('draws the beginning of a command line that has no end, says so and copies all of it', async () => {
  const words = ['server', '--password', 'hunter2', ...Array.from({ length: 100_000 }, () => 'a=b')];
  const { store, sent } = aStore();
  const { container } = render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={store}>
        <CommandFact owner={anOwner({ arguments: words, command: words.join(' ') })} />
      </AppContext>
    </I18nextProvider>,
  );
  expect(container.querySelector('code')?.textContent).toHaveLength(10_000);
  expect(container.textContent).toContain('The first 10,000 of about 400,025 characters');
  fireEvent.click(screen.getByRole('button', { name: 'Copy command line' }));
  const copied = JSON.stringify(sent.at(-1)?.args);
  expect(copied).toMatch(/^\["server --password [^h]+hidden. a=b .*a=b"\]$/);
  expect(copied.length).toBeGreaterThan(390_000);
});
