// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { filterActions } from './filter-actions.ts';

const worker = anOwner({ pid: 9, name: 'worker' });
const socket = aSocket({
  local: { address: '127.0.0.1', port: 3000, scope: null },
  owners: [anOwner(), worker],
  service: null,
});

it('means the process whose row it is', async () => {
  const { store } = aStore();
  const { t } = await createTranslations('en');
  filterActions({ app: store, socket, cells: [], pid: 9, t })
    .find(({ id }) => id === 'filter-pid')
    ?.run();
  expect(store.query.state.get().text).toBe('pid:9');
});

it.each([
  ['en', ['Show only port 3000', 'Show only worker (9)']],
  // A number that 만 follows would read as ten thousand times as much.
  ['ko', ['3000번 포트만 보기', 'worker(9)만 보기']],
] as const)('says what it leaves (%s)', async (language, labels) => {
  const { store } = aStore();
  const { t } = await createTranslations(language);
  const actions = filterActions({ app: store, socket, cells: [], pid: 9, t });
  expect(actions.map(({ label }) => label)).toEqual(labels);
});
