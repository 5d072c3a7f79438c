import type { Link } from '../machine/links.ts';
import type { Post, Server } from './server.ts';

export const USUAL_LINK: Link = { near: 'porthole0', far: 'porthole1', network: '192.168.77' };
export const OTHER_LINK: Link = { near: 'porthole2', far: 'porthole3', network: '192.168.78' };

const TFTP_FOLDER = '/var/lib/tftpboot';
const DNSMASQ = { user: 'dnsmasq', address: '0.0.0.0' } as const;
const DHCLIENT = {
  protocol: 'udp',
  address: '0.0.0.0',
  user: 'root',
  byProcess: 'dhcp-client',
} as const;

/** The name server of a link, which also hands out its addresses. */
function dnsmasq({ near, network }: Link, settings: readonly string[], posts: readonly Post[]): Server {
  const configuration = `/etc/dnsmasq-${near}.conf`;
  return {
    name: `dnsmasq on ${near}`,
    posts,
    prepare(machine) {
      const all = [
        'no-resolv',
        'no-hosts',
        'bind-interfaces',
        'except-interface=lo',
        `interface=${near}`,
        `user=${DNSMASQ.user}`,
        `dhcp-range=${network}.100,${network}.150`,
        `dhcp-leasefile=/var/lib/misc/dnsmasq-${near}.leases`,
        ...settings,
      ];
      machine.write('/var/lib/misc/.keep', '');
      machine.write(`${TFTP_FOLDER}/.keep`, '');
      machine.write(configuration, `${all.join('\n')}\n`);
    },
    command: ['/usr/sbin/dnsmasq', '--keep-in-foreground', '--log-facility=-', '-C', configuration],
  };
}

function dhclient({ far }: Link, options: readonly string[], post: Post): Server {
  const files = ['-lf', `/run/dhclient-${far}.leases`, '-pf', `/run/dhclient-${far}.pid`];
  return {
    name: `dhclient on ${far}`,
    posts: [post],
    // What it learns it hands to a script; the private network needs no address from it.
    command: ['/usr/sbin/dhclient', '-d', '-sf', '/bin/true', ...files, ...options, far],
  };
}

/** DHCP's ports come in pairs: where the server's is moved, the client's is too. */
const OTHER_DHCP = { server: 1067, client: 1068 };

const DNS = {
  ...DNSMASQ,
  address: `${USUAL_LINK.network}.1`,
  port: 53,
  byPort: 'dns',
  byProcess: 'dns',
} as const;
const OTHER_DNS = {
  ...DNSMASQ,
  address: `${OTHER_LINK.network}.1`,
  port: 5300,
  byPort: null,
  byProcess: 'dns',
} as const;

export const dhcpAndNames: readonly Server[] = [
  dnsmasq(
    USUAL_LINK,
    ['enable-tftp', `tftp-root=${TFTP_FOLDER}`],
    [
      { ...DNS, protocol: 'tcp', verdict: 'conventional' },
      { ...DNS, protocol: 'udp', verdict: 'conventional' },
      {
        ...DNSMASQ,
        protocol: 'udp',
        port: 67,
        byPort: 'dhcp-server',
        byProcess: 'dhcp-server',
        verdict: 'conventional',
      },
      { ...DNS, protocol: 'udp', port: 69, byPort: 'tftp', byProcess: 'tftp', verdict: 'conventional' },
    ],
  ),
  dnsmasq(
    OTHER_LINK,
    ['port=5300', `dhcp-alternate-port=${OTHER_DHCP.server},${OTHER_DHCP.client}`],
    [
      { ...OTHER_DNS, protocol: 'tcp', verdict: 'unconventional' },
      { ...OTHER_DNS, protocol: 'udp', verdict: 'unconventional' },
      // It answers names on TCP, too: what it has open on UDP alone hands out addresses.
      {
        ...DNSMASQ,
        protocol: 'udp',
        port: OTHER_DHCP.server,
        byPort: null,
        byProcess: 'dhcp-server',
        verdict: 'unconventional',
      },
    ],
  ),
  dhclient(USUAL_LINK, [], { ...DHCLIENT, port: 68, byPort: 'dhcp-client', verdict: 'conventional' }),
  dhclient(OTHER_LINK, ['-p', String(OTHER_DHCP.client)], {
    ...DHCLIENT,
    port: OTHER_DHCP.client,
    byPort: null,
    verdict: 'unconventional',
  }),
];
