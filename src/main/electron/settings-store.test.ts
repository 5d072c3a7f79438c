import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { openSettings } from './settings-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porthole-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openSettings', () => {
  it('starts with the defaults and remembers what is written', () => {
    const settings = openSettings(path);
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    settings.write({ filter: 'service:http', language: 'ko' });
    expect(openSettings(path).read()).toEqual({
      ...DEFAULT_SETTINGS,
      filter: 'service:http',
      language: 'ko',
    });
  });

  it('keeps the fields that are right when others are wrong', () => {
    writeFileSync(
      path,
      JSON.stringify({ filter: 'port:80', theme: 'pink', sort: { column: 'no' }, more: 1 }),
    );
    expect(openSettings(path).read()).toEqual({ ...DEFAULT_SETTINGS, filter: 'port:80' });
  });

  it('uses defaults for a broken file and keeps the file', () => {
    writeFileSync(path, '{{{');
    expect(openSettings(path).read()).toEqual(DEFAULT_SETTINGS);
    const [kept] = readdirSync(folder);
    expect(kept).toMatch(/^settings\.json\.broken-\d+$/);
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe('{{{');
  });

  it('holds what cannot be written, says why, and writes all of it once it can be', () => {
    const missing = join(folder, 'file');
    writeFileSync(missing, '');
    const inFile = openSettings(join(missing, 'settings.json'));
    const problem = inFile.write({ filter: 'port:80' });
    expect(problem).toMatchObject({ reason: 'other', path: join(missing, 'settings.json') });
    expect(problem?.error).toMatch(/^E[A-Z]+$/);
    expect(inFile.read().filter).toBe('port:80');
    rmSync(missing);
    expect(inFile.write({ theme: 'dark' })).toBeNull();
    expect(openSettings(join(missing, 'settings.json')).read()).toMatchObject({
      filter: 'port:80',
      theme: 'dark',
    });
  });

  it('tries once more at the end', () => {
    const missing = join(folder, 'file');
    writeFileSync(missing, '');
    const inFile = openSettings(join(missing, 'settings.json'));
    inFile.write({ filter: 'port:80' });
    rmSync(missing);
    inFile.retry();
    expect(openSettings(join(missing, 'settings.json')).read().filter).toBe('port:80');
  });

  it('says where a file that made no sense is kept, JSON or not', () => {
    expect(openSettings(path).setAside).toBeNull();
    for (const text of ['{"filter": "por', '"text"', 'null', '42']) {
      writeFileSync(path, text);
      const { setAside } = openSettings(path);
      expect(setAside, text).toMatchObject({ file: 'settings', extent: 'all' });
      expect(readFileSync(join(folder, setAside?.keptAs ?? ''), 'utf8')).toBe(text);
    }
  });

  it.each([
    { theme: 'pink' },
    { savedViews: [{ id: 'one', name: '', filter: 'port:80' }] },
    { filterHistory: ['port:80', 7] },
    { columns: { ports: { shown: ['PORT'], widths: {} } } },
  ])('keeps a copy of what was used only in part: %j', (lost) => {
    const text = JSON.stringify({ filter: 'port:80', ...lost });
    writeFileSync(path, text);
    const settings = openSettings(path);
    expect(settings.read().filter).toBe('port:80');
    expect(settings.setAside).toMatchObject({ file: 'settings', extent: 'part' });
    settings.write({ theme: 'dark' });
    expect(readFileSync(join(folder, settings.setAside?.keptAs ?? ''), 'utf8')).toBe(text);
    expect(openSettings(path).setAside).toBeNull();
  });

  it.each([
    ['an older version, with one column to sort by', { sort: { column: 'pid', direction: 'ascending' } }],
    ['an older version, with less to remember', { conversations: { parts: 'list' } }],
    ['a newer version, with more to remember', { colour: 'blue', conversations: { shape: 'round' } }],
  ])('finds nothing wrong with what %s wrote', (_whose, content) => {
    writeFileSync(path, JSON.stringify(content));
    expect(openSettings(path).setAside).toBeNull();
  });
});
