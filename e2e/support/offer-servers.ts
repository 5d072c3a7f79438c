import { openMachine, type Machine } from './machine/machine.ts';
import { startServer, type RunningServer } from './running-servers.ts';
import { postgresqls } from './servers/databases.ts';
import type { Server } from './servers/server.ts';

const EVERYWHERE = '0.0.0.0';
const expected = { byPort: null, byProcess: null, verdict: 'conventional', user: 'root' } as const;
const post = (port: number) => ({ ...expected, protocol: 'tcp', address: '127.0.0.1', port }) as const;

/** Real servers as a careless administrator would configure them: on every address of the computer. */
const redis: Server = {
  name: 'redis on every address',
  posts: [post(6379)],
  command: ['/usr/bin/redis-server', '--bind', EVERYWHERE, '--protected-mode', 'no', '--save', ''],
  startAs: 'redis',
};

const sshd: Server = {
  name: 'sshd on every address',
  posts: [post(22)],
  async prepare(machine) {
    machine.write('/run/sshd/.keep', '');
    machine.write('/etc/ssh/offer_config', 'ListenAddress 0.0.0.0\nPort 22\nHostKey /etc/ssh/offer_key\n');
    await machine.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', '/etc/ssh/offer_key']);
  },
  command: ['/usr/sbin/sshd', '-D', '-e', '-f', '/etc/ssh/offer_config'],
};

const nginx: Server = {
  name: 'nginx on every address',
  posts: [post(80)],
  prepare: (machine) =>
    machine.write(
      '/etc/nginx/offer.conf',
      `user nobody nogroup; daemon off; pid /run/offer-nginx.pid;
events { worker_connections 64; }
http { access_log off; server { listen ${EVERYWHERE}:80; } }
`,
    ),
  command: ['/usr/sbin/nginx', '-c', '/etc/nginx/offer.conf', '-e', 'stderr'],
};

const telnetd: Server = {
  name: 'telnetd under inetd, on every address',
  posts: [post(23)],
  prepare: (machine) =>
    machine.write('/etc/offer-inetd.conf', 'telnet stream tcp4 nowait root /usr/sbin/telnetd telnetd\n'),
  command: ['/usr/sbin/inetutils-inetd', '--debug', '/etc/offer-inetd.conf'],
};

const [postgresql] = postgresqls;

/** All of them; the database waits on loopback. */
export async function startOfferServers(): Promise<() => Promise<void>> {
  const machine: Machine = await openMachine(
    ['redis-server', 'openssh-server', 'nginx-light', 'inetutils-telnetd', 'postgresql'],
    ['redis', 'sshd', 'postgres'],
  );
  const running: RunningServer[] = [];
  for (const server of [redis, sshd, nginx, telnetd, ...(postgresql === undefined ? [] : [postgresql])]) {
    running.push(await startServer(machine, server));
  }
  return async () => {
    await Promise.all(running.map((server) => server.stop()));
    await machine.close();
  };
}
