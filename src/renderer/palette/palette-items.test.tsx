// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { PACES } from '../../shared/pace.ts';
import { LANGUAGES, START_VIEWS, type WindowView } from '../../shared/settings.ts';
import { DENSITIES, GROUPINGS } from '../../shared/table-settings.ts';
import { anOwner, aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { WINDOW_ROLES } from '../../shared/window-role.ts';
import { AppContext } from '../app-context.ts';
import { CHOSEN_DEFAULTS } from '../dialogs/settings/chosen-defaults.ts';
import { HIGHLIGHTS } from '../dialogs/settings/highlights.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { FACET_FIELDS } from '../store/facet-tally.ts';
import { aStore } from '../testing/a-store.ts';
import { PROCESS_COLUMNS } from '../views/processes/columns.ts';
import { SOCKET_COLUMNS } from '../views/ports/table/columns.ts';
import { VIEWS } from '../views/views.ts';
import { findItems } from './find-items.ts';
import { paletteItems } from './palette-items.ts';

const english = await createTranslations('en');
const { t: other } = await createTranslations('ko');
const words = { t: english.t, other };

const contained = aSocket({
  owners: [anOwner({ container: { id: 'a1b2', name: 'web', runtime: 'docker' } })],
});

function aWindow(view: WindowView | null = null) {
  const { store, sent } = aStore({ savedViews: [{ id: 'one', name: 'Mine', filter: 'port:80' }] });
  const [host] = aSnapshot().namespaces;
  const namespaces =
    host === undefined ? [] : [host, { ...host, id: '2', name: 'web', kind: 'container' as const }];
  store.model.replace(aSnapshot({ sockets: [contained], namespaces }));
  const View = view === null ? () => null : VIEWS[view];
  const { unmount } = render(
    <I18nextProvider i18n={english}>
      <AppContext value={store}>
        <View />
      </AppContext>
    </I18nextProvider>,
  );
  const items = () => paletteItems(store, words, 'en');
  const run = (id: string): void =>
    act(() => {
      const item = items().find((each) => each.id === id);
      if (item === undefined) throw new Error(`The palette has no ${id}.`);
      item.run();
    });
  return { store, sent, items, run, unmount, ids: () => items().map(({ id }) => id) };
}

afterEach(cleanup);

describe('the palette', () => {
  it.each(['ports', 'processes', 'map', 'conversations', 'exposure', null] as const)(
    'has each thing once, with a name in both languages (%s)',
    (view) => {
      const { items, ids } = aWindow(view);
      expect(new Set(ids()).size).toBe(ids().length);
      expect(
        items().filter(({ label, otherLabel }) => /\.[a-z]/.test(label + otherLabel) && label === otherLabel),
      ).toEqual([]);
    },
  );

  it('has every command but itself', () => {
    const { ids } = aWindow();
    const wanted = COMMANDS.map(({ id }) => id).filter((id) => id !== 'palette');
    expect(ids()).toEqual(expect.arrayContaining(wanted));
  });

  it('has what can be done to the selection once, though a command does it, too', () => {
    const { store, items } = aWindow();
    store.selection.select(contained.id);
    const ending = items().filter(({ label }) => label === english.t('commands.end'));
    expect(ending.map(({ group }) => group)).toEqual(['selection']);
  });

  it('has what the native menu does by itself', () => {
    const { sent, run } = aWindow();
    sent.splice(0);
    for (const role of WINDOW_ROLES) run(`role:${role}`);
    const roles = sent.filter(({ name }) => name === 'window:role');
    expect(roles.map(({ args }) => args)).toEqual(WINDOW_ROLES.map((role) => [role]));
  });

  it('has every choice of the settings, and marks what is chosen', () => {
    const { store, items, run } = aWindow();
    const choices: Readonly<Record<keyof typeof CHOSEN_DEFAULTS, readonly (string | number | boolean)[]>> = {
      language: ['system', ...LANGUAGES],
      theme: ['system', 'light', 'dark'],
      density: DENSITIES,
      pace: PACES,
      highlightSeconds: HIGHLIGHTS,
      startView: START_VIEWS,
      hideSecrets: [true, false],
    };
    for (const [field, values] of Object.entries(choices)) {
      for (const value of values) {
        run(`${field}:${String(value)}`);
        expect(store.settings.observable.get()).toMatchObject({ [field]: value });
        const chosen = items().filter(({ id, isChosen }) => id.startsWith(`${field}:`) && isChosen === true);
        expect(chosen.map(({ id }) => id)).toEqual([`${field}:${String(value)}`]);
      }
    }
    run('reset-settings');
    expect(store.settings.observable.get()).toMatchObject(CHOSEN_DEFAULTS);
  });

  it('has a filter for every facet', () => {
    const { ids } = aWindow();
    for (const field of FACET_FIELDS) {
      expect(
        ids().filter((id) => id.startsWith(`filter:${field}:`)),
        field,
      ).not.toEqual([]);
    }
  });

  it('has what can be done to a saved view', () => {
    const { store, run } = aWindow();
    run('act:saved:one:rename');
    expect(store.dialog.get()).toEqual({ kind: 'save-view', id: 'one' });
    run('act:saved:one:delete');
    expect(store.settings.observable.get().savedViews).toEqual([]);
  });

  it('sorts, groups and chooses the columns of the table in sight, and of no other', () => {
    const ports = aWindow('ports');
    for (const { id, sort } of SOCKET_COLUMNS.columns) {
      if (!SOCKET_COLUMNS.fixed.includes(id)) expect(ports.ids()).toContain(`in-view:columns:${id}`);
      if (sort !== null) expect(ports.ids()).toContain(`in-view:sortBy:${id}`);
    }
    for (const grouping of GROUPINGS) expect(ports.ids()).toContain(`in-view:group:${grouping}`);
    ports.run('in-view:sortBy:pid');
    ports.run('in-view:alsoSortBy:port');
    ports.run('in-view:group:user');
    ports.run('in-view:columns:command');
    const { sort, group, columns } = ports.store.settings.observable.get();
    expect(sort.map(({ column }) => column)).toEqual(['pid', 'port']);
    expect(group).toBe('user');
    expect(columns.ports.shown).toContain('command');
    ports.run('in-view:fold');
    expect(ports.store.settings.observable.get().folding.isFolded).toBe(true);
    ports.unmount();
    expect(ports.ids().filter((id) => id.startsWith('in-view:'))).toEqual([]);

    const processes = aWindow('processes');
    for (const { id } of PROCESS_COLUMNS.columns.filter(({ sort: by }) => by !== null))
      expect(processes.ids()).toContain(`in-view:sortBy:${id}`);
    expect(processes.ids()).not.toContain('in-view:group:user');
  });

  it('lists, while nothing is typed, no menu as long as that of the columns', () => {
    const { items } = aWindow('ports');
    const listed = findItems(items(), '', []).flatMap((section) => section.items.map(({ id }) => id));
    expect(listed).toContain('in-view:group:user');
    expect(listed.filter((id) => /^in-view:(columns|sortBy|alsoSortBy)/.test(id))).toEqual([]);
    const found = findItems(items(), 'sort by pid', []).flatMap((section) => section.items);
    expect(found[0]?.id).toBe('in-view:sortBy:pid');
  });

  it('has the tools of the pictures', () => {
    const map = aWindow('map');
    expect(map.ids()).toEqual(
      expect.arrayContaining(
        ['go-to-port', 'by-service', 'free', 'zoom-in', 'zoom-out', 'all-ports'].map((id) => `in-view:${id}`),
      ),
    );
    const talks = aWindow('conversations');
    talks.run('in-view:parts:list');
    talks.run('in-view:local:program');
    talks.run('in-view:remote:block');
    talks.run('in-view:hasQuiet');
    talks.run('in-view:hasFolds');
    talks.run('in-view:focus:2');
    expect(talks.store.settings.observable.get().conversations).toMatchObject({
      parts: 'list',
      grouping: { local: 'program', remote: 'block' },
      hasQuiet: true,
      hasFolds: false,
      focus: 2,
    });
  });

  it('expects the offer that the keyboard is at', () => {
    const exposure = aWindow('exposure');
    exposure.run('in-view:expect');
    expect(exposure.store.expected.observable.get()).toHaveLength(1);
  });
});
