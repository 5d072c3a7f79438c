import { expect, it } from 'vitest';
import { percentText } from './pressure-text.ts';

it('calls a few of very many less than one in a hundred, never none and never all too early', () => {
  expect([0, 1 / 28_229, 0.01, 0.999, 1].map(percentText)).toEqual(['0', '<1', '1', '99', '100']);
});
