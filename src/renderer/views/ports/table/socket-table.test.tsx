// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { diffSnapshots } from '../../../../shared/diff.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { aSnapshot, aSocket } from '../../../../shared/testing/samples.ts';
import { AppContext } from '../../../app-context.ts';
import { createTranslations } from '../../../i18n/i18n.ts';
import { aStore } from '../../../testing/a-store.ts';
import { SocketTable } from './socket-table.tsx';

const at = (port: number, overrides: Partial<InspectedSocket> = {}): InspectedSocket =>
  aSocket({ id: `on-${port}`, local: { address: '127.0.0.1', port, scope: null }, ...overrides });

async function show(sockets: readonly InspectedSocket[]) {
  const { store } = aStore();
  const first = aSnapshot({ sockets });
  store.model.replace(first);
  const translations = await createTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <SocketTable />
      </AppContext>
    </I18nextProvider>,
  );
  const become = (next: readonly InspectedSocket[]): void =>
    act(() => store.model.apply(diffSnapshots(first, { ...first, sockets: next })));
  return { store, become };
}

const rows = (): HTMLElement[] => screen.getAllByTestId('socket-row');
const ports = (): (string | null | undefined)[] =>
  rows().map((row) => row.querySelector('[data-column="port"]')?.textContent);
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key });

afterEach(cleanup);

describe('SocketTable', () => {
  it('is a grid named "Sockets" that counts its header', async () => {
    await show([at(80), at(22)]);
    const grid = screen.getByRole('grid', { name: 'Sockets' });
    expect(grid.getAttribute('aria-rowcount')).toBe('3');
    expect(ports()).toEqual(['22', '80']);
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3']);
  });

  it('moves the selection and the focus with the keys', async () => {
    const { store } = await show([at(1), at(2), at(3)]);
    rows()[0]?.focus();
    press('ArrowDown');
    expect(store.selection.state.get().id).toBe('on-1');
    press('ArrowDown');
    expect(document.activeElement?.id).toBe('socket-on-2');
    press('End');
    expect(document.activeElement?.id).toBe('socket-on-3');
    press('Home');
    expect(store.selection.state.get().id).toBe('on-1');
    press('Escape');
    expect(store.selection.state.get().id).toBeNull();
  });

  it('can be reached by Tab at one row only', async () => {
    await show([at(1), at(2)]);
    fireEvent.click(rows()[1] ?? document.body);
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, 0]);
  });

  it('keeps selection and focus on the same socket while rows come and go above it', async () => {
    const { store, become } = await show([at(22), at(80)]);
    fireEvent.click(rows()[1] ?? document.body);
    become([at(21), at(80), at(443)]);
    expect(store.selection.state.get().id).toBe('on-80');
    expect(document.activeElement?.id).toBe('socket-on-80');
    expect(ports()).toEqual(['21', '22', '80', '443']);
    expect(rows().map((row) => row.dataset['mark'])).toEqual(['new', 'closed', undefined, 'new']);
  });

  it('says by word, not only by colour, what is new', async () => {
    const { become } = await show([at(22)]);
    become([at(22), at(80)]);
    expect(screen.getByRole('img', { name: 'new' }).textContent).toBe('+');
  });

  it('sorts by a header, remembers it and says so', async () => {
    const { store } = await show([at(22), at(80)]);
    const heading = (): HTMLElement => screen.getByRole('columnheader', { name: /^Port/ });
    expect(heading().getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(screen.getByRole('button', { name: /^Port/ }));
    expect(heading().getAttribute('aria-sort')).toBe('descending');
    expect(ports()).toEqual(['80', '22']);
    expect(store.settings.observable.get().sort).toEqual([{ column: 'port', direction: 'descending' }]);
  });

  it('shows hostile names as what they are', async () => {
    const [owner] = aSocket().owners;
    await show([at(22, { owners: owner === undefined ? [] : [{ ...owner, name: 'a\u202eb\u001b' }] })]);
    expect(rows()[0]?.textContent).not.toMatch(/[\u202e\u001b]/);
  });
});
