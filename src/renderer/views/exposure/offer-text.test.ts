import { describe, expect, it } from 'vitest';
import type { Place } from '../../../shared/exposure/offer.ts';
import { interfacesText, reachesOf } from './offer-text.ts';

const place: Place = {
  ...{ socketId: 'one', address: '::', family: 6, scope: null, dualStack: false, reach: 'private' },
  interfaces: [
    { name: 'lan0', reach: 'private' },
    { name: 'wan0', reach: 'link-local' },
    { name: 'lan1', reach: 'private' },
  ],
};

describe('interfaces of an offer', () => {
  it('are told by name up to three, and counted beyond', () => {
    expect(interfacesText([])).toBe('');
    expect(interfacesText(['a', 'b', 'c'])).toBe('a, b, c');
    expect(interfacesText(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c +2');
  });

  it('are listed by what reaches them, each reach once', () => {
    expect(reachesOf(place)).toEqual([
      ['private', ['lan0', 'lan1']],
      ['link-local', ['wan0']],
    ]);
  });
});
