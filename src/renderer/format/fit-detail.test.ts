import { expect, it } from 'vitest';
import { fitDetail, fitPhrase } from './fit-detail.ts';

it.each([
  ['private network · 60 addresses', 30, 'private network · 60 addresses'],
  ['private network · 60 addresses', 29, 'private network · …'],
  ['private network · 60 addresses', 18, 'private network'],
  ['private network · 60 addresses', 14, ''],
  ['PID 26162 · postgres postgres 127.0.0.1(52770) idle', 40, 'PID 26162 · postgres postgres …'],
  ['PID 26162 · postgres postgres 127.0.0.1(52770) idle', 30, 'PID 26162 · …'],
  ['PID 26162 · web/', 9, 'PID 26162'],
  ['PID 26162 · web/', 8, ''],
  ['PID 7 · workerProcessEntry.js · lib/', 24, 'PID 7 · workerPr…ntry.js'],
  ['PID 7 · workerProcessEntry.js · lib/', 16, 'PID 7 · …'],
  ['주소 60개', 5, ''],
])('cuts no number and no short word of “%s” in %i letters', (text, room, expected) => {
  expect(fitDetail(text, room, (each) => each.length)).toBe(expected);
});

it.each([
  ['no process any more', 19, 'no process any more'],
  ['no process any more', 16, 'no process any …'],
  ['no process any more', 12, 'no process …'],
  ['no process any more', 9, 'no p…more'],
])('cuts the phrase “%s” in %i letters between its words', (text, room, expected) => {
  expect(fitPhrase(text, room, (each) => each.length)).toBe(expected);
});
