import { LOOPBACK, type Post, type Server } from './server.ts';

const REDIS = { protocol: 'tcp', address: LOOPBACK, byProcess: 'redis', user: 'redis' } as const;
const MYSQL = {
  protocol: 'tcp',
  address: LOOPBACK,
  byProcess: 'mysql',
  user: 'mysql',
  greets: true,
} as const;
const POSTGRESQL = {
  protocol: 'tcp',
  address: LOOPBACK,
  byProcess: 'postgresql',
  user: 'postgres',
} as const;

function redis(post: Post): Server {
  const options = ['--bind', post.address, '--port', String(post.port), '--save', ''];
  return {
    name: `redis on ${post.port}`,
    posts: [post],
    command: ['/usr/bin/redis-server', ...options],
    // Only root may open the ports below 1024.
    ...(post.user === 'root' ? {} : { startAs: post.user }),
  };
}

export const redises = [
  // An address of its own: the real SSH server has the usual one.
  redis({ ...REDIS, address: '127.0.0.2', port: 22, byPort: 'ssh', verdict: 'misplaced', user: 'root' }),
  redis({ ...REDIS, port: 6379, byPort: 'redis', verdict: 'conventional' }),
  redis({ ...REDIS, port: 16379, byPort: null, verdict: 'unconventional' }),
];

const MYSQL_DATA = '/var/lib/mysql';

export const mariadb: Server = {
  name: 'mariadb',
  posts: [
    { ...MYSQL, port: 3306, byPort: 'mysql', verdict: 'conventional' },
    { ...MYSQL, port: 13306, byPort: null, verdict: 'unconventional' },
  ],
  async prepare(machine) {
    await machine.run(['install', '-d', '-o', MYSQL.user, MYSQL_DATA, '/run/mysqld']);
  },
  command: [
    '/usr/sbin/mariadbd',
    '--no-defaults',
    `--datadir=${MYSQL_DATA}`,
    `--bind-address=${LOOPBACK}`,
    '--port=3306',
    '--extra-port=13306',
    '--socket=/run/mysqld/mysqld.sock',
    // Who connects and never logs in may stay for more than ten seconds.
    '--connect-timeout=3600',
    // Without its own tables, which take seconds to make and say who may log in.
    '--skip-grant-tables',
    '--innodb-buffer-pool-size=8M',
    '--innodb-log-file-size=4M',
  ],
  startAs: MYSQL.user,
};

/** The programs lie in a folder of their version, which differs between releases of Debian. */
function newest(program: string, ...args: readonly string[]): readonly string[] {
  const script = `exec "$(ls /usr/lib/postgresql/*/bin/${program} | tail -n 1)" "$@"`;
  return ['sh', '-c', script, 'sh', ...args];
}

function postgresql(post: Post): Server {
  const data = `/var/lib/postgresql/${post.port}`;
  const { user } = POSTGRESQL;
  return {
    name: `postgresql on ${post.port}`,
    posts: [post],
    async prepare(machine) {
      await machine.run(['install', '-d', '-o', user, '/var/lib/postgresql', '/run/postgresql']);
      await machine.run(newest('initdb', '--no-sync', '-A', 'trust', '-D', data), user);
    },
    command: newest('postgres', '-D', data, '-h', LOOPBACK, '-p', String(post.port), '-F'),
    startAs: user,
  };
}

export const postgresqls = [
  postgresql({ ...POSTGRESQL, port: 5432, byPort: 'postgresql', verdict: 'conventional' }),
  postgresql({ ...POSTGRESQL, port: 15432, byPort: null, verdict: 'unconventional' }),
];
