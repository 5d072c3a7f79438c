import type { ConnectionSource } from '../../host.ts';
import { createLinuxHost } from '../linux-host.ts';

/**
 * Reads the computer as often as the first argument says, light passes after a full one; prints JSON.
 * With the second argument `refused`, the kernel is said to refuse sock_diag.
 */
const silent: ConnectionSource = {
  read: () =>
    Promise.resolve({
      report: {
        name: 'systeminformation',
        state: 'failed',
        rows: 0,
        milliseconds: 0,
        readAt: '',
        error: 'left out here: the kernel alone must know every socket',
      },
      connections: [],
    }),
  retry: () => undefined,
  dispose: () => undefined,
};

const refuse = () => Promise.reject(new Error('refused by the test'));
const host = createLinuxHost({
  connections: silent,
  ...(process.argv[3] === 'refused' && { openDiag: refuse }),
});
const passes = Number(process.argv[2] ?? 1);
const readings = [];
for (let pass = 0; pass < passes; pass += 1) {
  readings.push(await host.read(pass === 0 ? 'full' : 'light'));
  await new Promise((resolve) => setTimeout(resolve, 100));
}
host.dispose();
process.stdout.write(JSON.stringify(readings));
