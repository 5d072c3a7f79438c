import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { makeZip } from './make-zip.mjs';

/** A registry package of the real one's shape, small enough to be built in no time, and the recipe for it. */
export function makeFakeRuntime(folder) {
  const packageFolder = join(folder, 'package');
  mkdirSync(packageFolder, { recursive: true });
  const entries = [
    { name: 'Fake/', mode: 0o40755, stored: true },
    { name: 'Fake/Fake', content: 'the executable', mode: 0o100755 },
    { name: 'Fake/locales/ko.pak', content: 'words' },
    { name: 'Fake/resources/app/index.js', content: 'the app that was in it' },
  ];
  writeFileSync(join(packageFolder, 'fake.zip'), makeZip(entries));
  writeFileSync(join(packageFolder, 'package.json'), '{"name":"fake","version":"1.0.0"}');
  const tarball = join(folder, 'fake-1.0.0.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
  const sum = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  const recipe = {
    package: 'fake@1.0.0',
    integrity: `sha512-${sum}`,
    downloadSize: 1000,
    archive: 'fake.zip',
    unpackedSize: 1000,
    electronVersion: '1.2.3',
    revision: 1,
    rename: (name) => {
      const path = name.slice('Fake/'.length);
      if (path === '' || path.startsWith('resources/app')) return null;
      return path === 'Fake' ? 'electron' : path;
    },
  };
  return { tarball, recipe };
}

/** Stands in for npm: `pack` hands over the tarball, after a while if asked, and every call is noted. */
export function makeFakeNpm(folder, { tarball, delay = 0, log = '', status = 0 }) {
  const cli = join(folder, 'npm-cli.js');
  const journal = join(folder, 'npm-calls');
  const code = `
    const fs = require('node:fs');
    if (process.argv[2] === 'config') return void console.log('a registry');
    fs.appendFileSync(${JSON.stringify(journal)}, process.argv.slice(2).join(' ') + '\\n');
    const to = process.argv[process.argv.indexOf('--pack-destination') + 1];
    process.stderr.write(${JSON.stringify(log)});
    setTimeout(() => {
      if (${status} === 0) fs.copyFileSync(${JSON.stringify(tarball)}, to + '/fake-1.0.0.tgz');
      process.exitCode = ${status};
    }, ${delay});`;
  writeFileSync(cli, code);
  return { cli, calls: () => readFileSync(journal, 'utf8').trim().split('\n') };
}
