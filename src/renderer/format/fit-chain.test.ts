import { expect, it } from 'vitest';
import { fitChain } from './fit-chain.ts';

it.each([
  [30, 'by node 20 ‹ sh 10 ‹ init 1'],
  [26, 'by node 20 ‹ sh 10 ‹ init…'],
  [25, 'by node 20 ‹ sh 10 ‹ …'],
  [16, 'by node 20 ‹ sh…'],
  [15, 'by node 20 ‹ …'],
  [12, 'by node 20'],
  [8, 'by node…'],
])('cuts off the far end of a chain in %i letters', (room, expected) => {
  expect(fitChain('by node 20 ‹ sh 10 ‹ init 1', room, (text) => text.length)).toBe(expected);
});

it.each([
  [16, 'PID 7 · by node…'],
  [15, 'PID 7'],
])('leaves what stands before a chain that has no room in %i letters', (room, expected) => {
  expect(fitChain('PID 7 · by node 20', room, (text) => text.length)).toBe(expected);
});
