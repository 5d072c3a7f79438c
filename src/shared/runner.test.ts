import { expect, it } from 'vitest';
import { runnerOf, userText } from './runner.ts';

const ROOT = { user: 'root', uid: 0 };
const UNNAMED = { user: null, uid: 30_005 };
const NOBODY = { user: null, uid: null };

it('writes a user without a name as what the number is', () => {
  expect([ROOT, UNNAMED, NOBODY].map(userText)).toEqual(['root', 'uid 30005', null]);
});

it('says who the process is now, not who made the socket', () => {
  expect(runnerOf(UNNAMED, ROOT)).toBe('uid 30005');
});

it('says whose the socket is where no process tells', () => {
  expect(runnerOf(undefined, ROOT)).toBe('root');
  expect(runnerOf(NOBODY, ROOT)).toBe('root');
  expect(runnerOf(null, undefined)).toBeNull();
});
