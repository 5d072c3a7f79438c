// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { endEntries } from './end-entries.ts';

const { t } = await createTranslations('en');
const connection = aSocket({ state: 'ESTABLISHED', remote: { address: '127.0.0.1', port: 9, scope: null } });

it('asks first: each entry opens a dialog about the row that it is about', () => {
  const { store } = aStore();
  const entries = endEntries({ app: store, socket: connection, cells: [], pid: null, t });
  expect(entries.map(({ label }) => label)).toEqual(['End process…', 'Close connection…']);
  entries[0]?.run();
  expect(store.dialog.get()).toEqual({ kind: 'end', socket: connection, owners: connection.owners });
  entries[1]?.run();
  expect(store.dialog.get()).toEqual({ kind: 'close-connection', socket: connection });
});

it('offers no connection to close where there is none', () => {
  const { store } = aStore();
  expect(endEntries({ app: store, socket: aSocket(), cells: [], pid: null, t }).map(({ id }) => id)).toEqual([
    'end',
  ]);
});

it('means the process whose row it is', () => {
  const { store } = aStore();
  const worker = anOwner({ pid: 9, name: 'worker' });
  const socket = aSocket({ owners: [anOwner(), worker] });
  const context = { app: store, socket, cells: [], pid: 9, t };
  endEntries(context)[0]?.run();
  expect(store.dialog.get()).toEqual({ kind: 'end', socket: null, owners: [worker] });
});
