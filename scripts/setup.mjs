import './lib/require-node.mjs';
import { pathToFileURL } from 'node:url';

// Imported late, so that an old Node has said what it is before it meets words that it does not know.
export const setUp = async (purpose) => (await import('./lib/set-up.mjs')).setUp(purpose);
export const electronDist = async () => (await import('./lib/electron.mjs')).electronDist();

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2).find((argument) => argument.startsWith('--for='));
  import('./lib/failure.mjs').then(({ runCommand }) => runCommand(() => setUp(given?.slice(6) ?? 'test')));
}
