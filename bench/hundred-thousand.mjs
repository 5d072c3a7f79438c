// node bench/hundred-thousand.mjs [sockets]: opens 100,000 sockets and checks and measures every step of a reading.
// Needs root for namespaces of its own. Ends with status 1 where a socket is missing, invented or has a wrong owner.
//
// On two cores, Linux 6.18, Node 20, 100,000 sockets (40,000 UDP, 20,000 listeners, 20,000 connections with both ends)
// in ten processes: 0 missing, 0 wrong owners, 0 invented in every way of reading below.
//
//   1.6-1.8 s   host, first full pass with all owners (cold); 0.7 s the next full pass
//   0.17-0.24 s host, idle light pass; 0.3 s the one after all have been closed
//   0.8 s       inspect, first picture; 6 ms where nothing changed
//   0.3 s       host, who opened all 40,000 ends
//   2.0 s       pipeline, first snapshot; 0.2 s a light one
//   1.7 s       host where sock_diag is refused (/proc/net), full pass; 0.9 s a light one
//   515 MiB     peak resident memory of the process that did all this, two pictures and two hosts at once
//   7-8 s       porthole list --json: 169 MiB of output, 880 MiB peak; up to 3 s of it waits for systeminformation,
//               which does not answer in that time and is said to be stale
//   9 s         the same from another network namespace, by the text tables
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';
import { builtFiles, ensureBuilt } from '../scripts/lib/build.mjs';
import { inProject } from '../scripts/lib/paths.mjs';

process.chdir(inProject());
await ensureBuilt();
const outDir = resolve('node_modules/.cache/porthole-hundred-thousand');
const inputs = ['measure', 'hold'].map((name) => resolve(`bench/hundred-thousand/${name}.ts`));
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: true, outDir, emptyOutDir: true, rolldownOptions: { input: inputs } },
});
const [sockets = '100000'] = process.argv.slice(2);
const measure = [process.execPath, resolve(outDir, 'measure.js'), sockets, builtFiles().command];
// A process namespace of its own too, so that nobody else's sockets are read.
const inside = [
  '-n',
  '-p',
  '-f',
  '--mount-proc',
  'sh',
  '-c',
  'ip link set lo up && exec "$0" "$@"',
  ...measure,
];
process.exit(spawnSync('unshare', inside, { stdio: 'inherit' }).status ?? 1);
