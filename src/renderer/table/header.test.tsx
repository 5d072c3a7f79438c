// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { aSnapshot } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { SocketTable } from '../views/ports/table/socket-table.tsx';

/** The table whose headings do the most. Nothing is laid out here, so its columns are chosen to fit no width. */
async function show(shown: string[] = ['pid', 'command']) {
  const { store } = aStore({
    columns: { ports: { shown, widths: {} }, processes: { shown: [], widths: {} } },
  });
  store.model.replace(aSnapshot());
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1000, configurable: true });
  const translations = await createTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <SocketTable />
      </AppContext>
    </I18nextProvider>,
  );
  const layout = () => store.settings.observable.get().columns.ports;
  return { store, layout };
}

const headings = (): (string | null)[] =>
  screen.getAllByRole('columnheader').map((heading) => heading.getAttribute('data-column'));
const heading = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const press = (key: string, modifiers: object = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
});

describe('Header', () => {
  it('is one stop for Tab, with arrows from heading to heading', async () => {
    await show();
    expect(screen.getAllByRole('columnheader').map((one) => one.querySelector('button')?.tabIndex)).toEqual([
      -1, 0, -1, -1,
    ]);
    heading('Port').focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(heading('PID'));
    press('End');
    expect(document.activeElement).toBe(heading('Command line'));
    press('ArrowRight');
    expect(document.activeElement).toBe(heading('Columns'));
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('socket-row');
  });

  it('moves and resizes a column by keyboard, remembers both and says so', async () => {
    const { store, layout } = await show();
    heading('Command line').focus();
    press('ArrowLeft', { altKey: true });
    expect(headings()).toEqual(['mark', 'port', 'command', 'pid']);
    expect(store.announcement.get()).toBe('Command line: column 2 of 3');
    expect(document.activeElement).toBe(heading('Command line'));
    heading('PID').focus();
    press('ArrowRight', { shiftKey: true });
    expect(layout()).toEqual({ shown: ['mark', 'port', 'command', 'pid'], widths: { pid: 76 } });
  });

  it('sorts by one more column with Shift, numbers them and says the order', async () => {
    const { store } = await show();
    fireEvent.click(heading('PID'), { shiftKey: true });
    expect(heading('PID').textContent).toBe('PID↑2');
    heading('PID').focus();
    press('Enter', { shiftKey: true });
    expect(store.settings.observable.get().sort).toEqual([
      { column: 'port', direction: 'ascending' },
      { column: 'pid', direction: 'descending' },
    ]);
    expect(store.announcement.get()).toBe('Port, ascending, PID, descending');
  });

  it('moves a column that is dragged onto another', async () => {
    const { layout } = await show();
    const [data] = [new Map<string, string>()];
    const dataTransfer = {
      setData: (type: string, value: string) => data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
      get types() {
        return [...data.keys()];
      },
    };
    const columnOf = (name: string): HTMLElement =>
      screen.getByRole('columnheader', { name: new RegExp(`^${name}`) });
    fireEvent.dragStart(columnOf('Command'), { dataTransfer });
    fireEvent.dragOver(columnOf('Port'), { dataTransfer, clientX: 5 });
    fireEvent.drop(columnOf('Port'), { dataTransfer });
    expect(layout().shown).toEqual(['mark', 'port', 'command', 'pid']);
  });

  it('has a menu that says what a heading can do', async () => {
    const { layout } = await show();
    fireEvent.contextMenu(heading('PID'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Hide this column' }, { timeout: 5000 }));
    expect(layout().shown).toEqual(['mark', 'port', 'command']);
  });
});
