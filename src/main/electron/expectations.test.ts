import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Expectation } from '../../shared/exposure/expected.ts';
import { openExpectations } from './expectations.ts';

const NGINX: Expectation = {
  program: '/usr/sbin/nginx',
  name: 'nginx',
  service: 'http',
  protocol: 'tcp',
  port: 80,
  reach: 'public',
  network: null,
};

let folder = '';
const path = (): string => join(folder, 'expected.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porthole-expected-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openExpectations', () => {
  it('remembers across starts', () => {
    const { calls } = openExpectations(path());
    expect(calls['expected:read']()).toEqual([]);
    calls['expected:write'](null, [NGINX]);
    const again = openExpectations(path());
    expect(again.calls['expected:read']()).toEqual([NGINX]);
    expect(again.setAside).toBeNull();
  });

  it('leaves out what is no expectation, and keeps a copy', () => {
    const text = JSON.stringify([{ ...NGINX, port: 70_000 }, 'nginx', NGINX, { ...NGINX, more: 1 }]);
    writeFileSync(path(), text);
    const { calls, setAside } = openExpectations(path());
    expect(calls['expected:read']()).toEqual([NGINX]);
    expect(setAside).toMatchObject({ file: 'expected', extent: 'part' });
    calls['expected:write'](null, []);
    expect(readFileSync(join(folder, setAside?.keptAs ?? ''), 'utf8')).toBe(text);
  });

  it.each(['{"program":', '{}', '"nginx"'])('keeps a file that is no list aside: %s', (text) => {
    writeFileSync(path(), text);
    const { calls, setAside } = openExpectations(path());
    expect(calls['expected:read']()).toEqual([]);
    expect(setAside).toMatchObject({ file: 'expected', extent: 'all' });
    expect(readFileSync(join(folder, setAside?.keptAs ?? ''), 'utf8')).toBe(text);
  });
});
