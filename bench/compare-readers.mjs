// npm run compare-readers: every reader on the sockets of the truth harness; writes docs/reader-comparison.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { ensureDebianPackage } from '../scripts/lib/debian-packages.mjs';
import { inProject } from '../scripts/lib/paths.mjs';

const versionOf = (file) => JSON.parse(readFileSync(inProject(file), 'utf8')).version;

async function findLsof() {
  if (spawnSync('lsof', ['-v']).status === 0) return 'lsof';
  const { root, environment } = await ensureDebianPackage('lsof');
  Object.assign(process.env, environment);
  return join(root, 'usr/bin/lsof');
}

process.chdir(inProject());
const { module } = await runnerImport(inProject('src/main/host/linux/truth/readers/compare-readers.ts'), {
  configFile: false,
  logLevel: 'error',
});
const report = await module.compareReaders({
  lsof: await findLsof(),
  versions: {
    porthole: versionOf('package.json'),
    systeminformation: versionOf('node_modules/systeminformation/package.json'),
  },
});
const path = inProject('docs/reader-comparison.md');
writeFileSync(path, await format(report, { ...(await resolveConfig(path)), filepath: path }));
