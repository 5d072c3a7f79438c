import { LOOPBACK, type Post, type Server } from './server.ts';

const FOLDER = '/var/lib/tftp';
const TFTP = { protocol: 'udp', address: LOOPBACK, byProcess: 'tftp', user: 'root' } as const;

function tftpd(post: Post): Server {
  return {
    name: `tftpd-hpa on ${post.port}`,
    posts: [post],
    prepare: (machine) => machine.write(`${FOLDER}/.keep`, ''),
    command: [
      '/usr/sbin/in.tftpd',
      '--foreground',
      '--listen',
      '--user',
      'tftp',
      '--address',
      `${LOOPBACK}:${post.port}`,
      '--secure',
      FOLDER,
    ],
  };
}

/** dnsmasq's TFTP server cannot move from its port; this one can. */
export const tftpds = [
  tftpd({ ...TFTP, port: 69, byPort: 'tftp', verdict: 'conventional' }),
  tftpd({ ...TFTP, port: 1069, byPort: null, verdict: 'unconventional' }),
];
