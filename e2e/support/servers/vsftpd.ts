import { LOOPBACK, type Post, type Server } from './server.ts';

const FTP = { protocol: 'tcp', address: LOOPBACK, byProcess: 'ftp', user: 'root', greets: true } as const;

function vsftpd(post: Post): Server {
  const configuration = `/etc/vsftpd-${post.port}.conf`;
  return {
    name: `vsftpd on ${post.port}`,
    posts: [post],
    prepare(machine) {
      machine.write('/run/vsftpd/empty/.keep', '');
      const settings = [
        'listen=YES',
        'background=NO',
        `listen_address=${LOOPBACK}`,
        `listen_port=${post.port}`,
        'anonymous_enable=YES',
      ];
      machine.write(configuration, `${settings.join('\n')}\n`);
    },
    command: ['/usr/sbin/vsftpd', configuration],
  };
}

export const vsftpds = [
  vsftpd({ ...FTP, port: 21, byPort: 'ftp', verdict: 'conventional' }),
  vsftpd({ ...FTP, port: 2121, byPort: null, verdict: 'unconventional' }),
];
