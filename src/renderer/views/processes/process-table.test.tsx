// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../../shared/diff.ts';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket } from '../../../shared/testing/samples.ts';
import { App } from '../../app.tsx';
import { AppContext } from '../../app-context.ts';
import { createTranslations } from '../../i18n/i18n.ts';
import { aStore } from '../../testing/a-store.ts';

const INIT = { pid: 1, name: 'init' };
const run = (pid: number, script: string, parents = [INIT]) =>
  anOwner({ pid, name: 'node', arguments: ['node', script], command: `node ${script}`, parents });
const web = run(10, '/srv/web/server.js');
const api = run(20, '/srv/api/server.js', [{ pid: 10, name: 'node' }, INIT]);
const at = (port: number, overrides: Partial<InspectedSocket> = {}): InspectedSocket =>
  aSocket({
    id: `on-${port}`,
    local: { address: '127.0.0.1', port, scope: null },
    owners: [web],
    service: null,
    ...overrides,
  });
const SOCKETS = [at(80), at(443), at(90, { owners: [api] })];

async function show(sockets: readonly InspectedSocket[] = SOCKETS) {
  const { store } = aStore({ view: 'processes' });
  const first = aSnapshot({ sockets });
  store.model.replace(first);
  const translations = await createTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <App />
      </AppContext>
    </I18nextProvider>,
  );
  let now = first;
  const become = (next: readonly InspectedSocket[]): void => {
    const before = now;
    now = { ...first, sockets: next };
    act(() => store.model.apply(diffSnapshots(before, now)));
  };
  return { store, become };
}

const rows = (): HTMLElement[] => screen.getAllByTestId('process-row');
const press = (key: string, modifiers: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
const selected = (): (string | null)[] => rows().map((row) => row.getAttribute('aria-selected'));

beforeEach(() => {
  // The search box paints by them, which happy-dom does not know.
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Array);
});
afterEach(cleanup);

describe('ProcessTable', () => {
  it('tells processes of one name apart by what they run, and names their parents', async () => {
    await show();
    expect(screen.getByRole('grid', { name: 'Processes' }).getAttribute('aria-rowcount')).toBe('3');
    const [first, second] = rows().map((row) => row.textContent);
    expect(first).toContain('server.js · web/');
    expect(first).toContain('PID 10 · started by init 1');
    expect(second).toContain('server.js · api/');
    expect(second).toContain('started by node 10 ‹ init 1');
  });

  it('says on a chip what needs attention, and which ports are handed out', async () => {
    const { localPort } = at(40_000);
    const handedOut = { ...localPort, ephemeral: true };
    await show([at(22, { verdict: 'misplaced' }), at(40_000, { localPort: handedOut })]);
    const misplaced = screen.getByRole('button', { name: /^22.*misplaced/ });
    expect(misplaced.textContent).toContain('◆');
    expect(misplaced.title).toContain('◆ misplaced');
    expect(screen.getByRole('button', { name: /^40000.*ephemeral here/ }).textContent).toContain('┅');
  });

  it('selects the socket of a chip, and shows it in the Ports view too', async () => {
    const { store } = await show();
    fireEvent.click(screen.getByRole('button', { name: /^443/ }));
    expect(store.selection.state.get().id).toBe('on-443');
    expect(selected()).toEqual(['true', 'false']);
    expect(screen.getByRole('button', { name: /^443/ }).getAttribute('aria-pressed')).toBe('true');
    press('1', { ctrlKey: true });
    expect(screen.getAllByTestId('socket-row').map((row) => row.getAttribute('aria-selected'))).toEqual([
      'false',
      'false',
      'true',
    ]);
  });

  it('goes from process to process and from port to port with the arrow keys', async () => {
    const { store } = await show();
    const id = (): string | null => store.selection.state.get().id;
    rows()[0]?.focus();
    press('ArrowDown');
    expect(id()).toBe('on-80');
    press('ArrowRight');
    expect(id()).toBe('on-443');
    press('ArrowLeft');
    expect(id()).toBe('on-80');
    press('ArrowDown');
    expect(id()).toBe('on-90');
    expect(document.activeElement).toBe(rows()[1]);
    press('Escape');
    expect(id()).toBeNull();
  });

  it('keeps to the chosen one of two processes that share a socket', async () => {
    await show([at(80, { owners: [web, api] })]);
    const [, second] = rows();
    if (second !== undefined) fireEvent.click(second);
    expect(selected()).toEqual(['false', 'true']);
  });

  it('follows what opens and closes, and the filter', async () => {
    const { store, become } = await show();
    become([at(80), ...SOCKETS.slice(2)]);
    expect(rows().map((row) => row.dataset['mark'])).toEqual(['changed', undefined]);
    become([at(90, { owners: [api] })]);
    expect(rows().map((row) => row.dataset['mark'])).toEqual(['closed', undefined]);
    become(SOCKETS);
    expect(rows().map((row) => row.dataset['mark'])).toEqual(['new', undefined]);
    act(() => store.setQuery('port:443'));
    expect(rows()).toHaveLength(1);
    expect(within(rows()[0] ?? document.body).getAllByRole('button')).toHaveLength(1);
  });

  it('says beside a heading what is counted', async () => {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1000, configurable: true });
    await show();
    Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
    const hintOf = (name: string): string => screen.getByRole('button', { name }).title;
    expect(hintOf('As server')).toContain('Connections in which it is the server');
    expect(hintOf('As client')).toContain('Connections in which it is the client');
    expect(hintOf('User')).not.toContain('Connections');
  });

  it('sorts by a heading', async () => {
    const { store } = await show();
    const heading = screen.getByRole('columnheader', { name: /Listening on/ });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    expect(rows()[0]?.textContent).toContain('api/');
    expect(store.settings.observable.get().processSort).toEqual([
      { column: 'ports', direction: 'descending' },
    ]);
  });
});

describe('ViewTabs', () => {
  it('is one stop for Tab, turned by arrows and by Ctrl with a number, and remembered', async () => {
    const { store } = await show();
    const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
    expect(tab('Processes').getAttribute('aria-selected')).toBe('true');
    tab('Processes').focus();
    press('ArrowLeft');
    expect(document.activeElement).toBe(tab('Ports'));
    expect(store.settings.observable.get().view).toBe('ports');
    press('2', { ctrlKey: true });
    expect(screen.getByRole('grid', { name: 'Processes' })).toBeDefined();
    expect(tab('Ports').tabIndex).toBe(-1);
  });
});
