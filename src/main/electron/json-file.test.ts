import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyAside, readJsonFile, setAside, writeJsonFile } from './json-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porthole-json-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a JSON file', () => {
  it('reads back what was written, and leaves nothing beside it', () => {
    const path = join(folder, 'deep', 'settings.json');
    writeJsonFile(path, { filter: 'port:80' });
    expect(readJsonFile(path)).toEqual({ state: 'read', value: { filter: 'port:80' } });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
  });

  it('is absent when it does not exist', () => {
    expect(readJsonFile(join(folder, 'none.json'))).toEqual({ state: 'absent' });
  });

  it('is broken when it is no JSON, or no file', () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"filter": "por');
    expect(readJsonFile(path)).toEqual({ state: 'broken' });
    expect(readJsonFile(folder)).toEqual({ state: 'broken' });
  });

  it.each([
    ['renamed', setAside, false],
    ['copied', copyAside, true],
  ] as const)('is %s aside with its content', (_how, keep, isStillThere) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"filter": "por');
    const keptAs = keep(path);
    expect(readFileSync(keptAs, 'utf8')).toBe('{"filter": "por');
    expect(existsSync(path)).toBe(isStillThere);
  });

  it('is copied aside once, however many starts find it so', () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"theme": "pink"}');
    expect(copyAside(path)).toBe(copyAside(path));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('stays where it is when it can be kept nowhere else', () => {
    const path = join(folder, 'none.json');
    expect(setAside(path)).toBe(path);
  });
});
