import { LOOPBACK, type Server } from './server.ts';

const SMTP = { protocol: 'tcp', address: LOOPBACK, byProcess: 'smtp', user: 'root', greets: true } as const;

const MAIN = `compatibility_level = 3.6
inet_interfaces = loopback-only
inet_protocols = ipv4
mydestination =
myhostname = porthole.invalid
maillog_file = /dev/stdout
smtpd_peername_lookup = no
`;

const SERVICES = `smtp inet n - n - - smtpd
2525 inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
anvil unix - - n - 1 anvil
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
`;

export const postfix: Server = {
  name: 'postfix',
  posts: [
    { ...SMTP, port: 25, byPort: 'smtp', verdict: 'conventional' },
    { ...SMTP, port: 2525, byPort: 'smtp-alt', verdict: 'unconventional' },
  ],
  async prepare(machine) {
    machine.write('/etc/postfix/main.cf', MAIN);
    machine.write('/etc/postfix/master.cf', SERVICES);
    const queue = '/var/spool/postfix';
    const folders = ['pid', 'private', 'public'].map((name) => `${queue}/${name}`);
    await machine.run(['mkdir', '-p', ...folders, '/var/lib/postfix']);
    await machine.run(['chown', 'postfix', '/var/lib/postfix', `${queue}/private`, `${queue}/public`]);
  },
  command: ['/usr/lib/postfix/sbin/master', '-s', '-c', '/etc/postfix'],
};
