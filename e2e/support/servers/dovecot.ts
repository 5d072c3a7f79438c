import { LOOPBACK, type Server } from './server.ts';

const CONFIGURATION = '/etc/dovecot/porthole.conf';
const MAIL = { protocol: 'tcp', address: LOOPBACK, user: 'root', greets: true } as const;

// A login process for each service waits from the start: it, not the master, says what is served.
const SETTINGS = `protocols = imap pop3
listen = ${LOOPBACK}
ssl = no
log_path = /dev/stderr
passdb {
  driver = static
  args = nopassword=y
}
service imap-login {
  process_min_avail = 1
  inet_listener imap {
    port = 143
  }
  inet_listener imap-other {
    port = 1143
  }
}
service pop3-login {
  process_min_avail = 1
  inet_listener pop3 {
    port = 110
  }
  inet_listener pop3-other {
    port = 1110
  }
}
`;

export const dovecot: Server = {
  name: 'dovecot',
  posts: [
    { ...MAIL, port: 143, byPort: 'imap', byProcess: 'imap', verdict: 'conventional' },
    { ...MAIL, port: 110, byPort: 'pop3', byProcess: 'pop3', verdict: 'conventional' },
    { ...MAIL, port: 1143, byPort: null, byProcess: 'imap', verdict: 'unconventional' },
    { ...MAIL, port: 1110, byPort: null, byProcess: 'pop3', verdict: 'unconventional' },
  ],
  prepare: (machine) => machine.write(CONFIGURATION, SETTINGS),
  command: ['/usr/sbin/dovecot', '-F', '-c', CONFIGURATION],
};
