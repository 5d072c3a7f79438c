// @vitest-environment happy-dom
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { anOwner, aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { socketActions } from './socket-actions.ts';

const { t }: { t: TFunction } = await createTranslations('en');

function actionsOf(socket: InspectedSocket, settings: Parameters<typeof aStore>[0] = {}) {
  const made = aStore(settings, { 'clipboard:write': null });
  // What the stores ask for at their start is not what an action sends.
  made.sent.splice(0);
  made.store.model.replace(aSnapshot({ sockets: [socket] }));
  const entries = socketActions({ app: made.store, socket, cells: [], pid: null, t })
    .flat()
    .flatMap((entry) => [entry, ...(entry.entries ?? []).flat()]);
  return { ...made, entries, labels: entries.map(({ label }) => label) };
}

const leaky = aSocket({
  owners: [anOwner({ command: 'app --password=hunter2', arguments: ['app', '--password=hunter2'] })],
});

describe('the actions of a socket', () => {
  it('have an id of their own each, and words', () => {
    const { entries } = actionsOf(aSocket());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { label } of entries) expect(label).not.toMatch(/^actions\.|\{\{/);
  });

  it('say why one cannot be done', () => {
    const { entries } = actionsOf(aSocket({ owners: [] }));
    const reasons = entries
      .map(({ disabledReason }) => disabledReason)
      .filter((reason) => typeof reason === 'string');
    expect(reasons).toEqual(['PostgreSQL is no web server.', 'Its program is not known.']);
  });

  it('filter for what the row is, beside what was asked before', () => {
    const { store, entries } = actionsOf(aSocket(), { filter: 'is:listening' });
    entries.find(({ id }) => id === 'filter-port')?.run();
    expect(store.query.state.get()).toMatchObject({ text: 'is:listening port:5432', error: null });
  });

  it('copy no secret, and say how many were left out', async () => {
    const { store, entries, sent } = actionsOf(leaky);
    for (const id of ['copy-command', 'copy-row', 'copy-row-markdown', 'copy-rows', 'copy-rows-markdown']) {
      entries.find((entry) => entry.id === id)?.run();
      await Promise.resolve();
    }
    expect(sent.map(({ name }) => name)).toEqual(Array.from({ length: 5 }, () => 'clipboard:write'));
    for (const { args } of sent) {
      expect(String(args[0])).toContain('hidden');
      expect(String(args[0])).not.toContain('hunter2');
    }
    await expect.poll(() => store.notice.get()?.detail).toBe('1 secret is hidden.');
  });

  it('offer each part once, though the cell that was pointed at says the same', () => {
    const remote = { address: '::1', port: 9, scope: null };
    const socket = aSocket({ remote });
    const { store } = aStore();
    for (const column of ['address', 'command', 'local']) {
      const cell = document.createElement('div');
      cell.dataset['column'] = column;
      const copy = socketActions({ app: store, socket, cells: [cell], pid: null, t })
        .flat()
        .find(({ id }) => id === 'copy');
      expect(copy?.entries?.[0]?.map(({ id }) => id)).toEqual(['copy-local', 'copy-remote', 'copy-command']);
    }
  });

  it('copy what is there where the settings say so', () => {
    const { entries, sent } = actionsOf(leaky, { hideSecrets: false });
    entries.find(({ id }) => id === 'copy-command')?.run();
    expect(sent[0]?.args).toEqual(['app --password=hunter2']);
  });

  it('ask the main process to open the page of a web server', () => {
    const web = aSocket({ service: null, local: { address: '0.0.0.0', port: 3000, scope: null } });
    const { entries, sent } = actionsOf(web);
    entries.find(({ id }) => id === 'open-page')?.run();
    expect(sent[0]).toEqual({ name: 'open:page', args: ['http://localhost:3000/'] });
  });
});
