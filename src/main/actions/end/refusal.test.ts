import { expect, it } from 'vitest';
import { protectedBy } from './refusal.ts';

const live = { pid: 50, ancestors: [40, 1], startMark: '1', isKernel: false, isUserUnit: false };

it('lets an ordinary process be ended', () => {
  expect(protectedBy(live, [7, 8])).toBeNull();
});

it('protects Porthole, whatever it is made of and whatever it has started', () => {
  expect(protectedBy(live, [50])).toBe('porthole');
  expect(protectedBy(live, [40])).toBe('porthole');
});

it('protects the first process and threads of the kernel', () => {
  expect(protectedBy({ ...live, pid: 1, ancestors: [] }, [7])).toBe('first-process');
  expect(protectedBy({ ...live, isKernel: true }, [7])).toBe('kernel');
});
