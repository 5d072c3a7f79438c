// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fitService, pillWidth } from './fit-service.ts';

const verdict = { sign: '◆', word: 'misplaced' };

it('gives a verdict its word, and a long name the rest', () => {
  const fit = fitService({ name: 'Redis / Valkey', ianaName: null, verdict }, 150);
  expect(fit).toMatchObject({ hasVerdictWord: true, nameRoom: 150 - pillWidth('◆ misplaced') });
});

it('leaves only the sign where the name would tell nothing', () => {
  const fit = fitService({ name: 'Redis / Valkey', ianaName: null, verdict }, 110);
  expect(fit).toMatchObject({ hasVerdictWord: false, nameRoom: 110 - pillWidth('◆') });
});

it('shows the name of IANA whole beside another, or not at all', () => {
  const parts = { name: 'DNS', ianaName: 'domain', verdict: null };
  expect(fitService(parts, 80).ianaRoom).toBeGreaterThan(0);
  expect(fitService(parts, 60).ianaRoom).toBe(0);
  expect(fitService({ ...parts, name: null }, 30).ianaRoom).toBe(30);
});
