import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './support/folders.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows } from './support/window.ts';

/** The name that a question asks for: RFC 1035 §4.1.2, labels after their lengths. */
function askedName(message: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; (message[at] ?? 0) > 0; at += (message[at] ?? 0) + 1)
    labels.push(message.toString('latin1', at + 1, at + 1 + (message[at] ?? 0)));
  return labels.join('.');
}

test('Porthole looks up no name, though a name server would answer', async ({ start }) => {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private network.');
  const asked: string[] = [];
  const server = createSocket('udp4', (message) => asked.push(askedName(message)));
  server.bind(53, '127.0.0.1');
  await once(server, 'listening');
  const file = join(temporaryFolder(), 'resolv.conf');
  writeFileSync(file, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  execFileSync('mount', ['--bind', file, '/etc/resolv.conf']);
  try {
    const lookUp = `require('node:dns').resolve4('control.example', () => undefined)`;
    execFileSync(process.execPath, ['-e', `${lookUp}; setTimeout(() => process.exit(), 500)`]);
    await expect.poll(() => asked).toContain('control.example');
    asked.length = 0;

    const { page } = await start();
    await rows(page).first().waitFor();
    await page.waitForTimeout(3000);
    expect(asked).toEqual([]);
  } finally {
    execFileSync('umount', ['/etc/resolv.conf']);
    server.close();
  }
});
