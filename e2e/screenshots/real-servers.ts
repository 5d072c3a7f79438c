import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/folders.ts';
import { addLink, removeLink } from '../support/machine/links.ts';
import { openMachine } from '../support/machine/machine.ts';
import { usersAndGroups } from '../support/machine/users.ts';
import { startServer, type RunningServer } from '../support/running-servers.ts';
import { mariadb, postgresqls, redises } from '../support/servers/databases.ts';
import { dhcpAndNames, USUAL_LINK } from '../support/servers/dhcp.ts';
import { nginx } from '../support/servers/nginx.ts';
import { sshd } from '../support/servers/sshd.ts';

const PACKAGES = [
  'openssh-server',
  'nginx-light',
  'mariadb-server-core',
  'postgresql',
  'redis-server',
  'dnsmasq-base',
];
const USERS = ['sshd', 'mysql', 'postgres', 'redis', 'dnsmasq'];
/** One of each, and one Redis that sits on the port of SSH. */
const SERVERS = [
  ...dhcpAndNames.slice(0, 1),
  sshd,
  nginx,
  mariadb,
  ...postgresqls.slice(0, 1),
  ...redises.slice(0, 2),
];
/** Clients that hold a connection for as long as the picture takes. */
const CLIENTS = [
  ['psql', '--host=127.0.0.1', '--username=postgres', '--command=select pg_sleep(3600)'],
  ['redis-cli', '-h', '127.0.0.1', 'subscribe', 'orders'],
];

/** Lets this computer know the servers' users by name, as if their packages were installed; in our mount namespace alone. */
function nameUsers(): () => void {
  const folder = temporaryFolder();
  const { passwd, group } = usersAndGroups(USERS);
  for (const [name, text] of Object.entries({ passwd, group })) {
    writeFileSync(join(folder, name), text);
    execFileSync('mount', ['--bind', join(folder, name), `/etc/${name}`]);
  }
  return () => {
    for (const name of ['passwd', 'group']) execFileSync('umount', [`/etc/${name}`]);
    rmSync(folder, { recursive: true });
  };
}

/** The servers of the study note as they run on a real machine, of Debian's packages, with a client here and there. */
export async function startRealServers(): Promise<() => Promise<void>> {
  const machine = await openMachine(PACKAGES, USERS);
  addLink(USUAL_LINK);
  const running: RunningServer[] = [];
  for (const server of SERVERS) {
    const started = await startServer(machine, server);
    // They proved that it answers.
    for (const client of started.clients.values()) client.destroy();
    running.push(started);
  }
  const clients = CLIENTS.map((command) => machine.start(command));
  const forgetUsers = nameUsers();
  return async () => {
    forgetUsers();
    await Promise.all(clients.map((client) => client.stop()));
    await Promise.all(running.map((server) => server.stop()));
    removeLink(USUAL_LINK);
    await machine.close();
  };
}
