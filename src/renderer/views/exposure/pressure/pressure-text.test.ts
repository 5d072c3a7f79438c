import { expect, it } from 'vitest';
import { fillOf } from '../../../../shared/pressure/level.ts';
import { percentText } from './pressure-text.ts';

it('calls a few of very many less than one in a hundred, never none and never all too early', () => {
  const texts = [0, 1, 282, 283, 28_229, 28_230].map((inUse) => percentText(fillOf(inUse, 28_230)));
  expect(texts).toEqual(['0', '<1', '<1', '1', '99', '100']);
});
