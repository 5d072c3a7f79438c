import { LOOPBACK, type Server } from './server.ts';

const CONFIGURATION = '/etc/nginx/porthole.conf';
const USUAL_PORT = 80;
const OTHER_PORT = 8022;
const HTTP = {
  protocol: 'tcp',
  address: LOOPBACK,
  byProcess: 'http',
  user: 'root',
} as const;

export const nginx: Server = {
  name: 'nginx',
  posts: [
    { ...HTTP, port: USUAL_PORT, byPort: 'http', verdict: 'conventional' },
    { ...HTTP, port: OTHER_PORT, byPort: null, verdict: 'unconventional' },
  ],
  prepare: (machine) =>
    machine.write(
      CONFIGURATION,
      `user nobody nogroup;
daemon off;
pid /run/nginx.pid;
worker_processes 1;
events { worker_connections 64; }
http {
  access_log off;
  # Who connects and says nothing may stay: a connection outlives the minute that is usual.
  client_header_timeout 1h;
  server { listen ${LOOPBACK}:${USUAL_PORT}; listen ${LOOPBACK}:${OTHER_PORT}; }
}
`,
    ),
  command: ['/usr/sbin/nginx', '-c', CONFIGURATION, '-e', 'stderr'],
};
