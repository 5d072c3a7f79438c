import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it.each([
  ['registered (1024–49151) and', 'registered (1024–\u206049151) and'],
  ['시작 2026. 11. 3. 오전 3:06:03', '시작 2026.\u00a011.\u00a03. 오전 3:06:03'],
  ['a – b, 10.0.0.1', 'a – b, 10.0.0.1'],
])('%s', (text, drawn) => {
  expect(unbroken(text)).toBe(drawn);
});
