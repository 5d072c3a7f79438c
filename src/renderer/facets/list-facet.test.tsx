// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import type { NamedCount } from '../store/facets.ts';
import { aStore } from '../testing/a-store.ts';
import { ListFacet } from './list-facet.tsx';

const many = (count: number): readonly NamedCount[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    name: `Name ${index}`,
    count: 100 - index,
  }));

async function show(items: readonly NamedCount[]) {
  const { store } = aStore();
  const translations = await createTranslations('en');
  const page = (shown: readonly NamedCount[]) => (
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <ListFacet text="service:id-3" field="service" title="Service" items={shown} />
      </AppContext>
    </I18nextProvider>
  );
  const { rerender } = render(page(items));
  fireEvent.click(screen.getByRole('button', { name: /more/i }));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'name 12' } });
  return { become: (next: readonly NamedCount[]) => rerender(page(next)) };
}

const values = (): (string | null)[] =>
  screen
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'))
    .map((button) => button.textContent);

afterEach(cleanup);

describe('ListFacet', () => {
  it('keeps a chosen value with its name and count, whatever is looked for', async () => {
    await show(many(20));
    expect(values()).toEqual(['Name 397', 'Name 1288']);
  });

  it('keeps the field while something is looked for, however short the list becomes', async () => {
    const { become } = await show(many(20));
    become(many(13));
    expect(values()).toEqual(['Name 397', 'Name 1288']);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    expect(values()).toHaveLength(13);
  });
});
