// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fitMiddle, fitText, textWidth } from './text-width.ts';

const byLength = (text: string): number => text.length;

describe('fitText', () => {
  it('cuts what does not fit, never within a letter', () => {
    expect(fitText('postgres', 8, byLength)).toBe('postgres');
    expect(fitText('postgres', 5, byLength)).toBe('post…');
    expect(fitText('👩‍👩‍👧 family', 9, byLength)).toBe('👩‍👩‍👧…');
  });
});

describe('fitMiddle', () => {
  it('keeps both ends', () => {
    expect(fitMiddle('server.js 3000', 14, byLength)).toBe('server.js 3000');
    expect(fitMiddle('server.js 3000', 9, byLength)).toBe('serv…3000');
    expect(fitMiddle('server.js 3000', 10, byLength)).toBe('serve…3000');
    expect(fitMiddle('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 17, byLength)).toBe('👩‍👩‍👧…👩‍👩‍👧');
    expect(fitMiddle('server.js', 0, byLength)).toBe('…');
  });
});

describe('textWidth', () => {
  it('knows that Hangul is wider, also where nothing can be measured', () => {
    expect(textWidth('포트', '12px sans-serif')).toBeGreaterThan(textWidth('ab', '12px sans-serif'));
  });
});
