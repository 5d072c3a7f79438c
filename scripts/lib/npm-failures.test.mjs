import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeNpmFailure } from './npm-failures.mjs';

const logs = [
  [
    'npm error code ENOTCACHED\nnpm error request to https://npm.example/x failed: cache mode is only-if-cached',
    /registry cannot be reached/,
  ],
  [
    'npm error code ENOTFOUND\nnpm error errno ENOTFOUND\nnpm error network request to https://npm.example/x failed',
    /registry cannot be reached/,
  ],
  ['npm error code ECONNREFUSED\nnpm error syscall connect', /registry cannot be reached/],
  [
    'npm error code E503\nnpm error 503 Service Unavailable - GET https://npm.example/x',
    /registry cannot be reached/,
  ],
  ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', /No space is left/],
  [
    'npm error code EINTEGRITY\nnpm error sha512-abc integrity checksum failed when using sha512',
    /npm cache clean --force/,
  ],
  ['npm error code Z_DATA_ERROR\nnpm error zlib: incorrect data check', /npm cache clean --force/],
  [
    'npm error code TAR_BAD_ARCHIVE\nnpm error TAR_BAD_ARCHIVE: Unrecognized archive format',
    /npm cache clean --force/,
  ],
  ['npm error code E401\nnpm error Incorrect or missing password.', /npm login/],
  ['npm error code E404\nnpm error 404 Not Found - GET https://npm.example/left', /registry lacks/],
  ['npm error code ETARGET\nnpm error notarget No matching version found for left@9', /registry lacks/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN', /certificate/],
  [
    'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    /npm install/,
  ],
  ['npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/x', /may not write/],
];

for (const [log, expected] of logs) {
  test(`explains ${/code (\S+)/.exec(log)[1]}: ${expected.source}`, () => {
    const sentence = describeNpmFailure(log, 'install the packages');
    assert.match(sentence, expected);
    assert.doesNotMatch(sentence, /\n|npm error| at /);
    assert.match(sentence, /\.$/);
  });
}

test('sees a full disk in a warning, and no cause in others', () => {
  const full =
    'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\nnpm error code 1\nnpm error command failed';
  assert.match(describeNpmFailure(full, 'pack'), /No space is left/);
  const other = 'npm warn deprecated network@1.0.0: Forbidden\nnpm error code EODD\nnpm error odd';
  assert.match(describeNpmFailure(other, 'pack'), /\(odd\)/);
});

test("passes on npm's own words when it knows no better", () => {
  const log =
    'npm error code EODD\nnpm error syscall odd\nnpm error something odd happened\nnpm error A complete log';
  assert.match(describeNpmFailure(log, 'pack'), /something odd happened/);
  assert.match(describeNpmFailure('', 'pack'), /did not say why/);
});
