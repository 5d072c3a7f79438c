import assert from 'node:assert/strict';
import { existsSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { makeZip } from '../testing/make-zip.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { slowChecksum } from './checksum.mjs';
import { unzip } from './unzip.mjs';

const long = 'porthole '.repeat(300_000);

function prepare(context, entries, options) {
  const folder = temporaryFolder(context);
  const archive = join(folder, 'archive.zip');
  writeFileSync(archive, makeZip(entries, options));
  return { archive, target: join(folder, 'out') };
}

for (const zip64 of [false, true]) {
  test(`unpacks stored and deflated files, folders and modes${zip64 ? ' from a zip64 archive' : ''}`, async (context) => {
    const entries = [
      { name: 'top/', mode: 0o40755, stored: true },
      { name: 'top/program', content: long, mode: 0o100755 },
      { name: 'top/deep/note.txt', content: 'plain', stored: true },
      { name: 'top/empty', stored: true },
    ];
    const { archive, target } = prepare(context, entries, { zip64 });
    let bytes = 0;
    assert.equal(await unzip(archive, target, { onBytes: (count) => (bytes += count) }), 4);
    assert.equal(readFileSync(join(target, 'top/program'), 'utf8'), long);
    assert.equal(statSync(join(target, 'top/program')).mode & 0o111, 0o111 & ~process.umask());
    assert.equal(statSync(join(target, 'top/deep/note.txt')).mode & 0o111, 0);
    assert.equal(readFileSync(join(target, 'top/deep/note.txt'), 'utf8'), 'plain');
    assert.equal(statSync(join(target, 'top/empty')).size, 0);
    assert.equal(bytes, long.length + 5);
  });
}

test('renames entries and leaves out those without a place', async (context) => {
  const entries = [
    { name: 'a/one', content: '1' },
    { name: 'b/two', content: '2' },
  ];
  const { archive, target } = prepare(context, entries);
  await unzip(archive, target, { rename: (name) => (name.startsWith('a/') ? name.slice(2) : null) });
  assert.equal(readFileSync(join(target, 'one'), 'utf8'), '1');
  assert.equal(existsSync(join(target, 'b')), false);
});

test('keeps symbolic links', async (context) => {
  const entries = [
    { name: 'lib/real.so.1', content: 'code' },
    { name: 'lib/real.so', content: 'real.so.1', mode: 0o120777, stored: true },
  ];
  const { archive, target } = prepare(context, entries);
  await unzip(archive, target);
  assert.equal(readlinkSync(join(target, 'lib/real.so')), 'real.so.1');
  assert.equal(readFileSync(join(target, 'lib/real.so'), 'utf8'), 'code');
});

const escapes = {
  'a file above its folder': { name: '../outside', content: 'x' },
  'an absolute file': { name: '/tmp/porthole-outside', content: 'x' },
  'a link above its folder': { name: 'link', content: '../../etc', mode: 0o120777 },
  'an absolute link': { name: 'link', content: '/etc', mode: 0o120777 },
};
for (const [what, entry] of Object.entries(escapes)) {
  test(`refuses ${what}`, async (context) => {
    const { archive, target } = prepare(context, [entry]);
    await assert.rejects(unzip(archive, target), /damaged.*leads out|damaged.*links out/);
    assert.equal(existsSync(join(target, '..', 'outside')), false);
  });
}

test('notices content that is not what was packed', async (context) => {
  const { archive, target } = prepare(context, [{ name: 'file', content: 'x', checksum: 1 }]);
  await assert.rejects(unzip(archive, target), /"file" is not as packed/);
});

for (const share of [0.2, 0.6, 0.99]) {
  test(`notices an archive of which ${share * 100} % arrived`, async (context) => {
    const { archive, target } = prepare(context, [{ name: 'file', content: long, stored: true }]);
    const whole = readFileSync(archive);
    writeFileSync(archive, whole.subarray(0, Math.floor(whole.length * share)));
    await assert.rejects(unzip(archive, target), { name: 'Failure' });
  });
}

test('computes the same checksum as Node does', () => {
  const bytes = Buffer.from(long);
  assert.equal(slowChecksum(bytes), zlib.crc32(bytes));
  assert.equal(slowChecksum(bytes.subarray(9), slowChecksum(bytes.subarray(0, 9))), zlib.crc32(bytes));
});
