// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fitEnd, fitMiddle, fitParts, textWidth } from './text-width.ts';

const byLength = (text: string): number => text.length;

describe('fitParts', () => {
  it('leaves out whole parts, else the middle', () => {
    expect(fitParts('postgres', 8, byLength)).toBe('postgres');
    expect(fitParts('pid 12 · work · main', 18, byLength)).toBe('pid 12 · work · …');
    expect(fitParts('electron, node, proxy', 18, byLength)).toBe('electron, node, …');
    expect(fitParts('worker-pool-17', 9, byLength)).toBe('work…l-17');
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

describe('fitEnd', () => {
  it('keeps the beginning', () => {
    expect(fitEnd('master process', 14, byLength)).toBe('master process');
    expect(fitEnd('master process', 10, byLength)).toBe('master pr…');
    expect(fitEnd('master process', 8, byLength)).toBe('master…');
    expect(fitEnd('master process', 0, byLength)).toBe('…');
  });
});

describe('a text that anybody may have written', () => {
  const hostile = `a${'.'.repeat(200_000)}b`;
  it.each([
    ['fitMiddle', fitMiddle, 'a…b'],
    ['fitEnd', fitEnd, 'a…'],
  ])('takes %s no longer than another', (_name, fit, expected) => {
    const from = performance.now();
    expect(fit(hostile, 3, byLength)).toBe(expected);
    // Looked through to its end it took a minute.
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('textWidth', () => {
  it('knows that Hangul is wider, also where nothing can be measured', () => {
    expect(textWidth('포트', '12px sans-serif')).toBeGreaterThan(textWidth('ab', '12px sans-serif'));
  });
});
