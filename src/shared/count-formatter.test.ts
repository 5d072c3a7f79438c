import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import english from '../../resources/locales/en.json';
import korean from '../../resources/locales/ko.json';
import { COUNT_FORMATTER } from './count-formatter.ts';

it.each([
  ['en', '12,345 clients', 'Can I have port 30000?'],
  ['ko', '클라이언트 12,345개', '30000'],
])('groups counts and leaves ports alone: %s', async (lng, count, port) => {
  const instance = createInstance().use(COUNT_FORMATTER);
  const t = await instance.init({
    lng,
    resources: { en: { translation: english }, ko: { translation: korean } },
    interpolation: { alwaysFormat: true },
  });
  expect(t('peer.clients', { count: 12_345 })).toBe(count);
  expect(t('checkDialog.canIHave', { port: 30_000 })).toContain(port);
  // What the language itself formats it still does.
  expect(t('reached.inside', { names: ['one', 'two'] })).toMatch(/one( and | 및 )two/);
});
