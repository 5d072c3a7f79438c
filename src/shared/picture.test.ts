import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pictureSchema } from './picture.ts';

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

describe('pictureSchema', () => {
  it.each([
    ['svg', svg],
    ['png', png],
  ])('takes %s', (kind, bytes) => {
    expect(v.is(pictureSchema, { subject: 'map', kind, bytes })).toBe(true);
  });

  it.each([
    ['another kind of file', { subject: 'map', kind: 'png', bytes: svg }],
    ['nothing', { subject: 'map', kind: 'svg', bytes: new Uint8Array(0) }],
    ['an unknown kind', { subject: 'map', kind: 'sh', bytes: svg }],
    ['a path of its own', { subject: 'map', kind: 'svg', bytes: svg, path: '/etc/passwd' }],
    ['text', { subject: 'map', kind: 'svg', bytes: '<svg ' }],
    ['too much', { subject: 'map', kind: 'png', bytes: new Uint8Array(65 * 1024 * 1024) }],
  ])('refuses %s', (_what, given) => {
    expect(v.is(pictureSchema, given)).toBe(false);
  });
});
