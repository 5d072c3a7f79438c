import type { Endpoint, InspectedSocket, Owner } from '../../socket.ts';
import type { FilterContext } from '../context.ts';

/** Rows for the tests of this folder, as a Debian machine shows them. */

export function endpoint(address: string, port: number, scope: string | null = null): Endpoint {
  return { address, port, scope };
}

export function owner(pid: number, name: string, more: Partial<Owner> = {}): Owner {
  return {
    pid,
    name,
    command: null,
    arguments: null,
    executable: null,
    user: null,
    uid: null,
    startedAt: null,
    parentPid: 1,
    parents: [],
    workingDirectory: null,
    unit: null,
    container: null,
    ...more,
  };
}

const PLAIN: InspectedSocket = {
  id: 'plain',
  protocol: 'tcp',
  family: 4,
  local: endpoint('0.0.0.0', 1),
  remote: null,
  state: 'LISTEN',
  namespace: '4026531840',
  inode: null,
  uid: null,
  user: null,
  unit: null,
  firstSeenAt: '2026-01-31T12:00:00.000Z',
  mapped: false,
  dualStack: null,
  owners: [],
  ownership: 'known',
  ownershipReason: null,
  sharing: [],
  localPort: { range: 'registered', reserved: false, ephemeral: false, ianaNames: [] },
  remotePort: null,
  service: null,
  verdict: null,
  program: null,
  carrier: null,
  remarks: [],
  role: { side: 'listener', confidence: 'certain', evidence: 'listens' },
  exposure: null,
  conversation: null,
  listener: null,
  clients: 0,
};

export const NGINX: InspectedSocket = {
  ...PLAIN,
  id: 'nginx',
  local: endpoint('0.0.0.0', 80),
  uid: 0,
  user: 'root',
  unit: 'nginx.service',
  owners: [
    owner(1204, 'nginx', {
      command: 'nginx: master process /usr/sbin/nginx -g daemon on;',
      executable: '/usr/sbin/nginx',
      user: 'root',
      uid: 0,
    }),
    owner(1205, 'nginx', { command: 'nginx: worker process', user: 'www-data', uid: 33 }),
  ],
  sharing: ['fork'],
  localPort: { range: 'well-known', reserved: false, ephemeral: false, ianaNames: ['http', 'www'] },
  service: {
    id: 'http',
    name: 'HTTP',
    category: 'web',
    security: 'clear',
    end: 'local',
    byPort: 'http',
    byProcess: null,
  },
  verdict: 'conventional',
  exposure: { scope: 'all', interfaces: ['lo', 'eth0'] },
};

export const FIREFOX: InspectedSocket = {
  ...PLAIN,
  id: 'firefox',
  family: 6,
  local: endpoint('2001:db8::7', 41620),
  remote: endpoint('2606:4700::6810:85e5', 443),
  state: 'ESTABLISHED',
  uid: 1000,
  user: 'mina',
  owners: [
    owner(3310, 'Web Content', {
      command: '/usr/lib/firefox/firefox --inspect=9229 C++',
      arguments: ['/usr/lib/firefox/firefox', '--inspect=9229', 'C++'],
      executable: '/usr/lib/firefox/firefox',
      user: 'mina',
      uid: 1000,
    }),
  ],
  localPort: { range: 'registered', reserved: false, ephemeral: true, ianaNames: ['accident'] },
  remotePort: { range: 'well-known', reserved: false, ephemeral: false, ianaNames: ['https'] },
  service: {
    id: 'https',
    name: 'HTTPS',
    category: 'web',
    security: 'encrypted',
    end: 'remote',
    byPort: 'https',
    byProcess: null,
  },
  role: { side: 'client', confidence: 'certain', evidence: 'connected' },
  exposure: { scope: 'public', interfaces: ['eth0'] },
  conversation: 'talk-1',
};

export const DNS: InspectedSocket = {
  ...PLAIN,
  id: 'dns',
  protocol: 'udp',
  local: endpoint('127.0.0.53', 53),
  state: 'UNCONNECTED',
  user: 'systemd-resolve',
  unit: 'systemd-resolved.service',
  owners: [owner(501, 'systemd-resolve', { executable: '/usr/lib/systemd/systemd-resolved' })],
  localPort: { range: 'well-known', reserved: false, ephemeral: false, ianaNames: ['domain'] },
  service: {
    id: 'dns',
    name: 'DNS',
    category: 'name-service',
    security: 'clear',
    end: 'local',
    byPort: 'dns',
    byProcess: 'dns',
  },
  verdict: 'conventional',
  exposure: { scope: 'loopback', interfaces: ['lo'] },
};

export const WAITING: InspectedSocket = {
  ...PLAIN,
  id: 'waiting',
  family: 6,
  mapped: true,
  local: endpoint('10.1.2.3', 60098),
  remote: endpoint('10.1.2.9', 3306),
  state: 'TIME-WAIT',
  ownership: 'none',
  ownershipReason: 'time-wait',
  localPort: { range: 'dynamic', reserved: false, ephemeral: true, ianaNames: [] },
  remotePort: { range: 'registered', reserved: false, ephemeral: false, ianaNames: ['mysql'] },
  role: { side: 'unknown', confidence: 'guess', evidence: 'none' },
};

export const HIDDEN: InspectedSocket = {
  ...PLAIN,
  id: 'hidden',
  family: 6,
  local: endpoint('fe80::1', 8080, 'eth0'),
  namespace: '4026532201',
  dualStack: true,
  ownership: 'hidden',
  ownershipReason: 'other-user',
  owners: [
    owner(77, 'docker-proxy', {
      container: { id: '3f2a9c81b6d45e07aa', name: 'shop-db', runtime: 'docker' },
    }),
  ],
  localPort: { range: 'registered', reserved: false, ephemeral: null, ianaNames: ['http-alt'] },
  verdict: 'carrier',
  exposure: { scope: 'link-local', interfaces: ['eth0'] },
};

export const SOCKETS: readonly InspectedSocket[] = [NGINX, FIREFOX, DNS, WAITING, HIDDEN];

export const CONTEXT: FilterContext = {
  services: [
    { id: 'http', name: 'HTTP', name_ko: '웹', aliases: ['www'], category: 'web' },
    {
      id: 'https',
      name: 'HTTPS',
      name_ko: '웹(보안 기능 O)',
      aliases: ['tls', 'secure-web'],
      category: 'web',
    },
    {
      id: 'dns',
      name: 'DNS server',
      title_ko: 'DNS 서버',
      name_ko: '이름 조회',
      aliases: ['domain'],
      category: 'name-service',
    },
    { id: 'mysql', name: 'MySQL', name_ko: null, aliases: ['mariadb', 'domain'], category: 'database' },
  ],
  user: 'mina',
  isDynamicClient: ({ id }) => id === 'firefox',
  namespaces: [
    { id: '4026531840', name: 'host', kind: 'host' },
    { id: '4026532201', name: 'shop', kind: 'container' },
  ],
};
