import { LOOPBACK, type Post, type Server } from './server.ts';

const RDP = { protocol: 'tcp', address: LOOPBACK, byProcess: 'rdp', user: 'xrdp' } as const;

function xrdp(post: Post): Server {
  const configuration = `/etc/xrdp/xrdp-${post.port}.ini`;
  return {
    name: `xrdp on ${post.port}`,
    posts: [post],
    async prepare(machine) {
      await machine.run(['install', '-d', '-o', RDP.user, '/run/xrdp']);
      // The key is common to both; Debian makes it at installation.
      const key = '/etc/xrdp/rsakeys.ini';
      await machine.run(['sh', '-c', `[ -e ${key} ] || xrdp-keygen xrdp ${key} && chown ${RDP.user} ${key}`]);
      const edits = [
        `s,^port=3389,port=tcp://${LOOPBACK}:${post.port},`,
        `s,^LogFile=.*,LogFile=/run/xrdp/${post.port}.log,`,
      ];
      await machine.run(['sh', '-c', `sed '${edits.join(';')}' /etc/xrdp/xrdp.ini >${configuration}`]);
    },
    command: ['/usr/sbin/xrdp', '--nodaemon', '--config', configuration],
    startAs: RDP.user,
  };
}

export const xrdps = [
  xrdp({ ...RDP, port: 3389, byPort: 'rdp', verdict: 'conventional' }),
  xrdp({ ...RDP, port: 33890, byPort: null, verdict: 'unconventional' }),
];
