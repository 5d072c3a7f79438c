import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureTestPackages, testPackage, testPackages } from './test-packages.mjs';

const hasApt = () => true;

test('fetches every package before the tests, one after the other', async () => {
  const asked = [];
  await ensureTestPackages({ hasApt, ensure: async (name) => asked.push(name) });
  assert.deepEqual(asked, testPackages);
});

test('lets the tests go on where no mirror can be reached', async (context) => {
  const written = context.mock.method(process.stderr, 'write', () => true);
  await ensureTestPackages({
    hasApt,
    ensure: async () => {
      throw new Error('no mirror');
    },
  });
  assert.match(written.mock.calls.map(({ arguments: [text] }) => text).join(''), /no mirror/);
});

test('asks for nothing where there is no apt', async () => {
  await ensureTestPackages({ hasApt: () => false, ensure: () => assert.fail('asked') });
});

test('gives a test only what was fetched before', async () => {
  const ensure = async (name) => ({ root: name });
  assert.deepEqual(await testPackage('nginx-light', { ensure }), { root: 'nginx-light' });
  await assert.rejects(testPackage('lighttpd', { ensure }), /test-packages\.mjs/);
});
