import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOldNode, isNodeNewEnough } from './require-node.mjs';

const versions = {
  'v16.20.2': false,
  'v18.20.4': false,
  'v20.0.0': false,
  'v20.18.3': false,
  'v20.19.0': true,
  'v20.20.2': true,
  'v21.7.3': false,
  'v22.11.0': false,
  'v22.12.0': true,
  'v24.1.0': true,
};
for (const [version, expected] of Object.entries(versions)) {
  test(`${expected ? 'accepts' : 'refuses'} Node ${version}`, () => {
    assert.equal(isNodeNewEnough(version), expected);
  });
}

test('says which Node is there, which is needed and what to do', () => {
  assert.match(describeOldNode('v18.20.4'), /20\.19.*this is Node 18\.20\.4: install/);
});
