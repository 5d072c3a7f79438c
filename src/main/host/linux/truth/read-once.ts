import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionSource } from '../../host.ts';
import { createLinuxHost } from '../linux-host.ts';
import type { Step } from './truth.ts';

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
const steps = process.argv.slice(2) as Step[];
const held: number[] = [];

/** Takes every descriptor that this process may still have. */
function starve(): void {
  try {
    for (;;) held.push(openSync('/dev/null', 'r'));
  } catch {
    // None is left.
  }
}

function feed(count: number): void {
  for (const descriptor of held.splice(0, count)) closeSync(descriptor);
}

/** Takes the steps that the arguments name and prints the readings as JSON. */
const host = createLinuxHost({
  connections: silent,
  ...(steps.includes('refused') && { openDiag: refuse }),
});
const readings = [];
for (const step of steps) {
  if (step === 'starve') starve();
  else if (step === 'spare') feed(1);
  else if (step === 'feed') feed(held.length);
  else if (step !== 'refused') {
    readings.push(await host.read(step));
    await pause(100);
  }
}
host.dispose();
process.stdout.write(JSON.stringify(readings));
