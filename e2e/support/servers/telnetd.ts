import { LOOPBACK, type Server } from './server.ts';

const CONFIGURATION = '/etc/porthole-inetd.conf';
/** inetd waits for the telnet server, which is not started before somebody calls. */
const CARRIED = {
  protocol: 'tcp',
  address: LOOPBACK,
  byProcess: null,
  verdict: 'carrier',
  user: 'root',
  greets: true,
  carried: { id: 'inetd', program: 'Telnet server' },
  accepted: { service: 'telnet', owner: 'telnetd' },
} as const;

export const telnetd: Server = {
  name: 'telnetd under inetd',
  posts: [
    { ...CARRIED, port: 23, byPort: 'telnet' },
    { ...CARRIED, port: 2323, byPort: null },
  ],
  prepare(machine) {
    const line = (port: number): string =>
      `${LOOPBACK}:${port} stream tcp nowait root /usr/sbin/telnetd telnetd\n`;
    machine.write(CONFIGURATION, line(23) + line(2323));
  },
  command: ['/usr/sbin/inetutils-inetd', '--debug', '--environment', CONFIGURATION],
};
