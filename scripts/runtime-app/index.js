// A stock Electron carries an app of its own that makes `electron ./folder` work; the runtime we take from the
// registry has none, and this stands in for it. Its import is awaited, or `ready` would fire before the app listens.
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { folderOrFile, preloads } = readArguments(process.argv.slice(1));

try {
  if (!folderOrFile) throw new Error('Say which app to open: electron FOLDER');
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const main = describe(resolve(folderOrFile));
  for (const preload of preloads) require(resolve(preload));
  await import(pathToFileURL(main).href);
} catch (error) {
  process.stderr.write(`electron: ${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}

// `-r FILE` is how test tools put themselves in front of the app; every other switch belongs to Chromium.
function readArguments(given) {
  const preloads = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index];
    if (argument === '-r' || argument === '--require') preloads.push(given[(index += 1)]);
    else if (!argument.startsWith('-')) return { folderOrFile: argument, preloads };
  }
  return { folderOrFile: null, preloads };
}

function describe(place) {
  if (!existsSync(place)) throw new Error(`There is no app at ${place}`);
  if (!statSync(place).isDirectory()) return place;
  const description = join(place, 'package.json');
  if (!existsSync(description)) return join(place, 'index.js');
  const { productName, name, version, desktopName, main } = JSON.parse(readFileSync(description, 'utf8'));
  const shownName = productName ?? name;
  if (shownName) app.setName(shownName);
  if (version) app.setVersion(version);
  if (shownName || desktopName) app.setDesktopName(desktopName ?? `${shownName}.desktop`);
  app.setAppPath(place);
  return require.resolve(join(place, main ?? 'index.js'));
}
