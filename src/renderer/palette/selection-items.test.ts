// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { selectionItems } from './selection-items.ts';

const { t } = await createTranslations('en');
const { t: other } = await createTranslations('ko');

function itemsOf(selected: readonly string[]) {
  const made = aStore({}, { 'clipboard:write': null });
  made.sent.splice(0);
  made.store.model.replace(aSnapshot({ sockets: [aSocket(), aSocket({ id: 'socket-2' })] }));
  const [first] = selected;
  if (first !== undefined) made.store.selection.choose(selected, first);
  return { ...made, items: selectionItems(made.store, { t, other }) };
}

it('has every copy of the selected row by itself, in both languages', () => {
  const { items, sent } = itemsOf(['socket-1']);
  const copy = items.find(({ id }) => id === 'selection:copy:copy-local');
  expect(copy).toMatchObject({ label: 'Copy: 127.0.0.1:5432', otherLabel: '복사: 127.0.0.1:5432' });
  copy?.run();
  expect(sent).toEqual([{ name: 'clipboard:write', args: ['127.0.0.1:5432'] }]);
  expect(items.map(({ id }) => id)).not.toContain('selection:copy');
});

it('saves the rows that are selected, and leaves all that are shown to the commands', () => {
  const { items, store } = itemsOf(['socket-1', 'socket-2']);
  expect(items.map(({ id }) => id).filter((id) => id.startsWith('selection:save'))).toEqual([
    'selection:save-selected:save-selected-csv',
    'selection:save-selected:save-selected-json',
    'selection:save-selected:save-selected-markdown',
  ]);
  items.find(({ id }) => id === 'selection:save-selected:save-selected-csv')?.run();
  expect(store.saveRequest.get()).toEqual({ format: 'csv', ids: new Set(['socket-1', 'socket-2']) });
});

it('has nothing where nothing is selected', () => {
  expect(itemsOf([]).items).toEqual([]);
});
