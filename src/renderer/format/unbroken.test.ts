import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it.each([
  ['registered (1024–49151) and', 'registered (1024–\u206049151) and'],
  ['시작 2026. 11. 3. 오전 3:06:03', '시작 2026.\u00a011.\u00a03. 오전 3:06:03'],
  ['것은 493개(소켓 495개)입니다. (예)', '것은 493개\u2060(소켓 495개)\u2060입니다. (예)'],
  ['a – b (c) d(e), 10.0.0.1', 'a – b (c) d(e), 10.0.0.1'],
])('%s', (text, drawn) => {
  expect(unbroken(text)).toBe(drawn);
});
