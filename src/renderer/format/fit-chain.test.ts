import { expect, it } from 'vitest';
import { fitChain } from './fit-chain.ts';

it.each([
  [30, 'by node 20 ‹ sh 10 ‹ init 1'],
  [26, 'by node 20 ‹ sh 10 ‹ init…'],
  [25, 'by node 20 ‹ sh 10 ‹ …'],
  [16, 'by node 20 ‹ sh…'],
  [15, 'by node 20 ‹ …'],
  [3, 'by node 20 ‹ …'],
])('cuts off the far end of a chain in %i letters', (room, expected) => {
  expect(fitChain('by node 20 ‹ sh 10 ‹ init 1', room, (text) => text.length)).toBe(expected);
});
