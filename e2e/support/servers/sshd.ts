import { LOOPBACK, type Server } from './server.ts';

const KEY = '/etc/ssh/porthole_key';
const CONFIGURATION = '/etc/ssh/porthole_config';
const SSH = { protocol: 'tcp', address: LOOPBACK, byProcess: 'ssh', user: 'root', greets: true } as const;

export const sshd: Server = {
  name: 'sshd',
  posts: [
    { ...SSH, port: 22, byPort: 'ssh', verdict: 'conventional' },
    // So many move it here that the number has a name of its own; it is another port all the same.
    { ...SSH, port: 2222, byPort: 'ssh-alt', verdict: 'unconventional' },
  ],
  async prepare(machine) {
    machine.write('/run/sshd/.keep', '');
    machine.write(
      CONFIGURATION,
      `ListenAddress ${LOOPBACK}\nPort 22\nPort 2222\nHostKey ${KEY}\nUseDNS no\n`,
    );
    await machine.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', KEY]);
  },
  command: ['/usr/sbin/sshd', '-D', '-e', '-f', CONFIGURATION],
};
