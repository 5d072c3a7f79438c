import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Expectation } from '../../shared/exposure/expected.ts';
import { expectedCalls } from './expected-calls.ts';

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

describe('expectedCalls', () => {
  it('remembers across starts', () => {
    const calls = expectedCalls(path());
    expect(calls['expected:read']()).toEqual([]);
    calls['expected:write'](null, [NGINX]);
    expect(expectedCalls(path())['expected:read']()).toEqual([NGINX]);
  });

  it('leaves out what is no expectation, and keeps a broken file aside', () => {
    writeFileSync(
      path(),
      JSON.stringify([{ ...NGINX, port: 70_000 }, 'nginx', NGINX, { ...NGINX, more: 1 }]),
    );
    expect(expectedCalls(path())['expected:read']()).toEqual([NGINX]);
    writeFileSync(path(), '{"program":');
    expect(expectedCalls(path())['expected:read']()).toEqual([]);
    expect(() => readFileSync(path())).toThrow();
    writeFileSync(path(), '{}');
    expect(expectedCalls(path())['expected:read']()).toEqual([]);
  });
});
