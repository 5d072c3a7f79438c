// node bench/run-reader.mjs [sockets] [background processes] [rounds]; needs root for namespaces of its own.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';

const outDir = resolve('node_modules/.cache/porthole-bench');
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: [resolve('bench/reader.ts'), resolve('bench/open-sockets.ts')] },
  },
});
// A process namespace of its own too: other people's network namespaces would be read as well.
const prepare =
  'ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range="10000 65000" && exec "$0" "$@"';
const reader = [process.execPath, resolve(outDir, 'reader.js'), ...process.argv.slice(2)];
const { status } = spawnSync('unshare', ['-n', '-p', '-f', '--mount-proc', 'sh', '-c', prepare, ...reader], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
