// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fitName, fitService, pillWidth } from './fit-service.ts';

const verdict = { sign: '◆', words: ['belongs to another', 'misplaced'] };
const redis = { name: 'Redis / Valkey', arrow: '', ianaName: null, verdict };

it('gives a verdict its word, and a long name the rest', () => {
  expect(fitService(redis, 250)).toMatchObject({
    verdictWord: 'belongs to another',
    nameRoom: 250 - pillWidth('◆ belongs to another'),
  });
  expect(fitService(redis, 150)).toMatchObject({
    verdictWord: 'misplaced',
    nameRoom: 150 - pillWidth('◆ misplaced'),
  });
});

it('leaves only the sign where the first word of the name would be cut', () => {
  expect(fitService(redis, 120)).toMatchObject({ verdictWord: null, nameRoom: 120 - pillWidth('◆') });
});

it('shows the name of IANA whole beside another, or not at all', () => {
  const parts = { name: 'DNS', arrow: '', ianaName: 'domain', verdict: null };
  expect(fitService(parts, 80).ianaRoom).toBeGreaterThan(0);
  expect(fitService(parts, 60).ianaRoom).toBe(0);
  expect(fitService({ ...parts, name: null }, 30).ianaRoom).toBe(30);
});

it.each([
  ['MySQL / MariaDB', 15, 'MySQL / MariaDB'],
  ['MySQL / MariaDB', 14, 'MySQL'],
  ['HTTP (alternative)', 6, 'HTTP'],
  ['Web development', 8, 'Web…'],
  ['PostgreSQL', 8, 'Postgre…'],
])('cuts the name %s once, to %i letters', (name, room, expected) => {
  expect(fitName(name, room, (text) => text.length)).toBe(expected);
});
