import { expect, it } from 'vitest';
import { createTranslations } from '../i18n/i18n.ts';
import { waitingText } from './waiting-text.ts';

it.each([
  ['en', { listening: 1022, open: 5 }, '1,022 listening · 5 open'],
  ['ko', { listening: 22, open: 5 }, '수신 대기 22개 · 열림 5개'],
  ['en', { listening: 0, open: 1 }, '1 open'],
  ['en', { listening: 0, open: 0 }, null],
] as const)('tells listeners and open sockets apart (%s, %o)', async (language, waiting, text) => {
  const { t } = await createTranslations(language);
  expect(waitingText(waiting, t)).toBe(text);
});
