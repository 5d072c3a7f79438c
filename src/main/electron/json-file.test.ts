import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonFile, writeJsonFile } from './json-file.ts';

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

  it('is set aside with its content when it is broken', () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"filter": "por');
    const reading = readJsonFile(path);
    expect(reading.state).toBe('broken');
    expect(readFileSync(reading.state === 'broken' ? reading.keptAs : '', 'utf8')).toBe('{"filter": "por');
    expect(readJsonFile(path)).toEqual({ state: 'absent' });
  });
});
