// @vitest-environment happy-dom
import type { TFunction } from 'i18next';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exportRequestSchema } from '../../shared/take/answers.ts';
import { anOwner, aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import type { Settings } from '../../shared/settings.ts';
import { runCommand } from '../commands/run-command.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { copySelected } from './copy-rows.ts';
import { saveRows } from './save-rows.ts';
import { socketActions } from './socket-actions.ts';

const { t }: { t: TFunction } = await createTranslations('en');

const at = (port: number) => ({ address: '127.0.0.1', port, scope: null });
const leaky = anOwner({ pid: 9, name: 'app', command: 'app --token=abc123def', arguments: null });
const SOCKETS = [
  aSocket({ id: 'a', local: at(3000), owners: [leaky] }),
  aSocket({ id: 'b', local: at(1000), owners: [leaky] }),
  aSocket({ id: 'c', local: at(2000), owners: [anOwner({ pid: 7, name: 'other' })] }),
];

function selecting(ids: readonly string[], settings: Partial<Settings> = {}) {
  const made = aStore(
    { sort: [{ column: 'port', direction: 'ascending' }], ...settings },
    { 'clipboard:write': null, 'export:save': { outcome: 'saved', path: '/x' } },
  );
  made.sent.splice(0);
  made.store.model.replace(aSnapshot({ sockets: SOCKETS }));
  const [first = 'a'] = ids;
  made.store.selection.choose(ids, first);
  const socket = SOCKETS.find(({ id }) => id === first) ?? aSocket();
  const entries = socketActions({ app: made.store, socket, cells: [], pid: null, t })
    .flat()
    .flatMap((entry) => [entry, ...(entry.entries ?? []).flat()]);
  const entry = (id: string) => entries.find((each) => each.id === id);
  return { ...made, entry };
}

const portsIn = (text: unknown): readonly string[] =>
  String(text)
    .split('\n')
    .flatMap((line) => line.split('\t')[2] ?? []);

describe('several selected rows', () => {
  it('are copied in the order of the table, with headings and without secrets', () => {
    const { entry, sent } = selecting(['a', 'b']);
    expect(entry('copy-row')?.label).toBe('The 2 rows selected');
    entry('copy-row')?.run();
    entry('copy-row-markdown')?.run();
    expect(portsIn(sent[0]?.args[0])).toEqual(['Port', '1000', '3000']);
    expect(String(sent[1]?.args[0]).split('\n')).toHaveLength(5);
    for (const { args } of sent) expect(String(args[0])).not.toContain('abc123def');
  });

  it('are saved where that is asked, and no other row', async () => {
    const { store, entry, sent } = selecting(['a', 'c']);
    expect(entry('save-selected')?.label).toBe('Save the 2 rows selected');
    entry('save-selected-json')?.run();
    const request = store.saveRequest.get();
    expect(request).not.toBeNull();
    if (request !== null) await saveRows({ app: store, t }, request);
    const { format, pieces } = v.parse(exportRequestSchema, sent[0]?.args[0]);
    expect(format).toBe('json');
    expect(JSON.parse(pieces.join(''))).toMatchObject({ sockets: [{ id: 'c' }, { id: 'a' }] });
    await expect.poll(() => store.notice.get()?.text).toBe('Saved 2 rows as /x');
  });

  it('are left out where they have closed meanwhile', () => {
    const { store, entry, sent } = selecting(['a', 'b', 'c']);
    store.model.replace(aSnapshot({ sockets: SOCKETS.slice(0, 2) }));
    entry('copy-row')?.run();
    expect(portsIn(sent[0]?.args[0])).toEqual(['Port', '1000', '3000']);
  });

  it('are not ended together where they are of several processes, and it is said why', () => {
    const { store, entry } = selecting(['a', 'c']);
    expect(entry('end')?.disabledReason).toBe('Select rows of one process.');
    runCommand('end', store);
    expect(store.dialog.get()).toEqual({ kind: 'one-at-a-time', count: 2 });
    store.dialog.set(null);
    runCommand('close-connection', store);
    expect(store.dialog.get()).toEqual({ kind: 'one-at-a-time', count: 2 });
  });

  it('of one process ask about that process', () => {
    const { store, entry } = selecting(['a', 'b']);
    expect(entry('end')?.disabledReason).toBeNull();
    runCommand('end', store);
    expect(store.dialog.get()).toMatchObject({ kind: 'end', owners: [{ pid: 9 }] });
  });

  it('are meant as they are in sight, where that of the details is not', async () => {
    const { store, sent } = selecting(['c', 'a']);
    store.setQuery('process:app');
    runCommand('end', store);
    expect(store.dialog.get()).toMatchObject({ kind: 'end', owners: [{ pid: 9 }] });
    const { socket } = store.selection.state.get();
    if (socket !== null) await copySelected({ app: store, t }, socket, 'cells');
    expect(portsIn(sent.at(-1)?.args[0])).toEqual(['3000']);
  });

  it('are of several processes also where one of them has just closed and is asked for', () => {
    const { store } = selecting(['c', 'a']);
    store.model.replace(aSnapshot({ sockets: SOCKETS.slice(0, 2) }));
    runCommand('end', store);
    expect(store.dialog.get()).toEqual({ kind: 'one-at-a-time', count: 2 });
  });

  it('mean nothing to a row that is none of them', () => {
    const { store } = selecting(['a', 'b']);
    const [socket = aSocket()] = SOCKETS.slice(2);
    const labels = socketActions({ app: store, socket, cells: [], pid: null, t })
      .flat()
      .map(({ id }) => id);
    expect(labels).not.toContain('save-selected');
  });
});

describe('all rows that are shown', () => {
  it('are copied by group, and within it in the chosen order, as the table lists them', () => {
    const { entry, sent } = selecting(['a'], { group: 'process' });
    entry('copy-rows')?.run();
    expect(portsIn(sent[0]?.args[0])).toEqual(['Port', '1000', '3000', '2000']);
  });

  it('are those that the filter leaves', () => {
    const { entry, sent } = selecting(['a'], { filter: 'process:other' });
    entry('copy-rows')?.run();
    expect(portsIn(sent[0]?.args[0])).toEqual(['Port', '2000']);
  });
});

describe('one selected row', () => {
  it('is copied as its cells alone, and offers no menu for several', () => {
    const { entry, sent } = selecting(['a']);
    expect(entry('save-selected')).toBeUndefined();
    entry('copy-row')?.run();
    expect(portsIn(sent[0]?.args[0])).toEqual(['3000']);
  });
});
