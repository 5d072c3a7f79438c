import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { ensureDebianPackage, environmentFor, readSimulation } from './debian-packages.mjs';

function prepare(context) {
  const cache = temporaryFolder(context);
  let downloads = 0;
  const tools = {
    download: async (name, folder) => {
      downloads += 1;
      await sleep(50);
      writeFileSync(join(folder, `${name}.deb`), 'package');
      return [`${name}=1.0`];
    },
    extract: async (file, folder) => {
      mkdirSync(join(folder, 'usr/sbin'), { recursive: true });
      writeFileSync(join(folder, 'usr/sbin/server'), 'program');
    },
  };
  return { cache, tools, downloads: () => downloads };
}

test('unpacks once, also when two ask at once, and leaves nothing else behind', async (context) => {
  const { cache, tools, downloads } = prepare(context);
  const [first] = await Promise.all([1, 2].map(() => ensureDebianPackage('server', { cache, tools })));
  await ensureDebianPackage('server', { cache, tools });
  assert.equal(downloads(), 1);
  assert.equal(readFileSync(join(first.root, 'usr/sbin/server'), 'utf8'), 'program');
  assert.ok(first.environment.PATH.startsWith(join(first.root, 'usr/sbin')));
  assert.deepEqual(readdirSync(join(cache, 'debian')), ['server']);
});

test('keeps nothing of a package that could not be unpacked', async (context) => {
  const { cache, tools } = prepare(context);
  const failing = {
    ...tools,
    extract: async () => {
      throw new Error('disk full');
    },
  };
  await assert.rejects(ensureDebianPackage('server', { cache, tools: failing }), /disk full/);
  assert.equal(existsSync(join(cache, 'debian', 'server')), false);
  await ensureDebianPackage('server', { cache, tools });
  assert.ok(existsSync(join(cache, 'debian', 'server', 'usr/sbin/server')));
});

test('clears away what a killed run left', async (context) => {
  const { cache, tools } = prepare(context);
  mkdirSync(join(cache, 'debian', '.unpacking-old', 'root'), { recursive: true });
  await ensureDebianPackage('server', { cache, tools });
  assert.deepEqual(readdirSync(join(cache, 'debian')), ['server']);
});

test('reads what apt would install, upgrades included', () => {
  const output = [
    'Inst libexpat1 [2.5.0-1+deb12u1] (2.5.0-1+deb12u2 Debian-Security:12/stable-security [amd64])',
    'Inst nginx-common (1.22.1-9+deb12u3 Debian:12/stable [all])',
    'Conf nginx-common (1.22.1-9+deb12u3 Debian:12/stable [all])',
  ].join('\n');
  assert.deepEqual(readSimulation(output), ['libexpat1=2.5.0-1+deb12u2', 'nginx-common=1.22.1-9+deb12u3']);
});

test("keeps the machine's own paths behind those of the package", () => {
  const { PATH, LD_LIBRARY_PATH } = environmentFor('/root-of-it', { PATH: '/usr/bin' }, () => true);
  assert.ok(PATH.startsWith('/root-of-it/usr/sbin:') && PATH.endsWith(':/usr/bin'));
  assert.ok(LD_LIBRARY_PATH.split(':').every((folder) => folder.startsWith('/root-of-it/')));
});
