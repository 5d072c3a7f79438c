import { expect, it } from 'vitest';
import { fitChain } from './fit-chain.ts';

it.each([
  [30, 'by node 20 ‹ sh 10 ‹ init 1'],
  [24, 'by node 20 ‹ sh 10 ‹ …'],
  [20, 'by node 20 ‹ …'],
  [3, 'by node 20 ‹ …'],
])('leaves out the far end of a chain in %i letters', (room, expected) => {
  expect(fitChain('by node 20 ‹ sh 10 ‹ init 1', room, (text) => text.length)).toBe(expected);
});
