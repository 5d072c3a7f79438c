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
import { GroupedNote } from './grouped-note.tsx';
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
        <GroupedNote />
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
const press = (key: string, modifiers: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

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

  it('is reached at the first row in sight, wherever that is', async () => {
    const { store } = await show(Array.from({ length: 300 }, (_, index) => at(1000 + index)));
    const scroller = screen.getByRole('grid').parentElement;
    act(() => {
      if (scroller !== null) scroller.scrollTop = 100 * 30;
      scroller?.dispatchEvent(new Event('scroll'));
    });
    // Until rows beyond the edge are drawn again.
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
    const stop = rows().find((row) => row.tabIndex === 0);
    expect(stop?.getAttribute('aria-rowindex')).toBe('102');
    stop?.focus();
    press('ArrowDown');
    expect(store.selection.state.get().id).toBe('on-1100');
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

describe('groups', () => {
  const groups = (): HTMLElement[] => screen.getAllByTestId('group-row');
  const listed = (): (string | undefined)[] =>
    screen
      .getAllByTestId(/-row$/)
      .map((row) => row.dataset['group'] ?? row.querySelector('[data-column="port"]')?.textContent ?? '');
  const ssh = {
    id: 'ssh',
    name: 'SSH',
    category: '',
    security: 'encrypted',
    end: 'local',
    byPort: null,
    byProcess: null,
  } as const;
  const sockets = [at(80), at(22, { service: ssh }), at(2222, { service: ssh })];
  const byService = async () => {
    const shown = await show(sockets);
    act(() => shown.store.setGroup('service'));
    return shown;
  };

  it('stand in a treegrid, with the count of what listens and of all', async () => {
    await byService();
    expect(screen.getByRole('treegrid', { name: 'Sockets' }).getAttribute('aria-rowcount')).toBe('6');
    expect(groups().map((row) => row.textContent)).toEqual([
      '▾PostgreSQL1 listening1 socket',
      '▾SSH2 listening2 sockets',
    ]);
    expect(rows().map((row) => row.getAttribute('aria-level'))).toEqual(['2', '2', '2']);
  });

  it('are told in words with a way back, and what they say is faint in their rows', async () => {
    const { store } = await byService();
    const said = (): (string | undefined)[] =>
      rows().map((row) => row.querySelector<HTMLElement>('[data-said]')?.dataset['column']);
    expect(said()).toEqual(['service', 'service', 'service']);
    fireEvent.click(screen.getByRole('button', { name: /^Grouped by service.*Undo/ }));
    expect(store.settings.observable.get().group).toBe('none');
    expect(screen.queryByRole('button', { name: /^Grouped by/ })).toBeNull();
    expect(said()).toEqual([undefined, undefined, undefined]);
  });

  it('fold by pointer and by keyboard, alone and all at once', async () => {
    const { store } = await byService();
    fireEvent.click(groups()[1] ?? document.body);
    expect(listed()).toHaveLength(3);
    expect(groups()[1]?.getAttribute('aria-expanded')).toBe('false');
    press('ArrowRight');
    expect(listed()).toHaveLength(5);
    press('ArrowRight');
    expect(store.selection.state.get().id).toBe('on-22');
    press('ArrowLeft');
    expect(document.activeElement).toBe(groups()[1]);
    press('ArrowLeft', { shiftKey: true });
    expect(listed()).toHaveLength(2);
    press('Enter');
    expect(listed()).toHaveLength(4);
    expect(store.settings.observable.get().folding.isFolded).toBe(true);
  });

  it('keep the selection while it is folded away, and open where it is to be shown', async () => {
    const { store } = await byService();
    fireEvent.click(rows()[2] ?? document.body);
    fireEvent.click(groups()[1] ?? document.body);
    expect(store.selection.state.get().id).toBe('on-2222');
    act(() => store.selection.reveal('on-2222'));
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true']);
  });

  it('do not end what is selected with Shift, and are no part of it', async () => {
    const { store } = await byService();
    const chosen = (): readonly string[] => [...store.selection.chosen.get()];
    fireEvent.click(rows()[0] ?? document.body, { detail: 1 });
    press('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['on-80', 'on-22']);
    press('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['on-80', 'on-22', 'on-2222']);
    press('Home', { shiftKey: true });
    expect(chosen()).toEqual(['on-80']);
    press('Escape');
    fireEvent.click(groups()[1] ?? document.body);
    press('ArrowRight');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['on-22', 'on-2222']);
  });

  it('count no row that has closed', async () => {
    const { become } = await byService();
    become(sockets.slice(0, 2));
    expect(groups()[1]?.textContent).toBe('▾SSH1 listening1 socket');
  });
});

describe('several rows', () => {
  const selected = (): (string | null)[] => rows().map((row) => row.getAttribute('aria-selected'));

  it('are selected with Shift and with Ctrl, by pointer', async () => {
    const { store } = await show([at(1), at(2), at(3), at(4)]);
    const row = (index: number): HTMLElement => rows()[index] ?? document.body;
    fireEvent.click(row(0), { detail: 1 });
    fireEvent.click(row(2), { detail: 1, shiftKey: true });
    expect(selected()).toEqual(['true', 'true', 'true', 'false']);
    expect(store.selection.state.get().id).toBe('on-3');
    fireEvent.click(row(1), { detail: 1, ctrlKey: true });
    expect([...store.selection.chosen.get()]).toEqual(['on-1', 'on-3']);
    fireEvent.click(row(0));
    expect([...store.selection.chosen.get()]).toEqual(['on-1', 'on-3']);
    fireEvent.click(row(3), { detail: 1 });
    expect(selected()).toEqual(['false', 'false', 'false', 'true']);
  });

  it('are selected with Shift and the arrows, and all of them with Ctrl+A', async () => {
    const { store } = await show([at(1), at(2), at(3)]);
    fireEvent.click(rows()[1] ?? document.body, { detail: 1 });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['false', 'true', 'true']);
    press('Home', { shiftKey: true });
    expect(selected()).toEqual(['true', 'true', 'false']);
    press('a', { ctrlKey: true });
    expect(selected()).toEqual(['true', 'true', 'true']);
    press('Escape');
    expect(store.selection.chosen.get().size).toBe(0);
  });

  it('are none that the filter has left out since it was selected', async () => {
    const { store } = await show([at(1), at(2), at(3)]);
    fireEvent.click(rows()[0] ?? document.body, { detail: 1 });
    act(() => store.setQuery('port:>1'));
    rows()[0]?.focus();
    press('a', { ctrlKey: true });
    expect([...store.selection.chosen.get()]).toEqual(['on-2', 'on-3']);
    expect(store.selection.state.get().id).toBe('on-2');
  });

  it('may be one that has closed and is still there, as it was', async () => {
    const { store, become } = await show([at(1), at(2)]);
    become([at(1)]);
    fireEvent.click(rows()[1] ?? document.body, { detail: 1 });
    expect(store.selection.state.get()).toMatchObject({ socket: { id: 'on-2' }, isClosed: true });
  });
});
