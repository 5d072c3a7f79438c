import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CgroupUnits } from './cgroup-units.ts';

/** A made-up hierarchy: folders, and the file by which the unified one is known. */
function mount(...folders: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'cgroup-'));
  writeFileSync(join(root, 'cgroup.controllers'), '');
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  return root;
}

const idOf = (path: string) => String(statSync(path).ino);

describe('CgroupUnits', () => {
  it('knows a unit by the inode of its folder', () => {
    const root = mount('system.slice/nginx.service/worker');
    const units = new CgroupUnits([root]);
    expect(units.unitOf(idOf(join(root, 'system.slice/nginx.service')), 0)).toBe('nginx.service');
    expect(units.unitOf(idOf(join(root, 'system.slice/nginx.service/worker')), 0)).toBe('nginx.service');
    expect(units.unitOf(idOf(join(root, 'system.slice')), 0)).toBeNull();
    expect(units.unitOf(null, 0)).toBeNull();
  });

  it('lists the folders again for an unknown id, but seldom', () => {
    const root = mount('system.slice');
    const units = new CgroupUnits([root]);
    units.unitOf('1', 0);
    const folder = join(root, 'system.slice/new.service');
    mkdirSync(folder);
    expect(units.unitOf(idOf(folder), 1000)).toBeNull();
    expect(units.unitOf(idOf(folder), 31_000)).toBe('new.service');
  });

  it('is silent where there is no unified hierarchy', () => {
    expect(new CgroupUnits(['/nonexistent']).unitOf('1', 0)).toBeNull();
  });
});
