import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from './file-of.ts';

const root = join('/', 'app', 'out', 'renderer');

describe('fileOf', () => {
  it('finds our own files', () => {
    expect(fileOf(root, 'porthole://app/index.html')).toBe(join(root, 'index.html'));
    expect(fileOf(root, 'porthole://app/assets/index-1.js?x#y')).toBe(join(root, 'assets', 'index-1.js'));
  });

  it.each([
    'porthole://app/',
    'porthole://app/../../etc/passwd',
    'porthole://app/..%2f..%2fetc%2fpasswd',
    'porthole://app/%2e%2e/%2e%2e/etc/passwd',
    'porthole://other/index.html',
    'porthole://app/%',
  ])('never leaves its folder: %s', (address) => {
    const file = fileOf(root, address);
    expect(file === null || file.startsWith(root + '/')).toBe(true);
    expect(file ?? '').not.toMatch(/^\/etc|\.\.\//);
  });
});
