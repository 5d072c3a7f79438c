import { describe, expect, it } from 'vitest';
import type { CarrierTarget } from '../../../shared/carrier/carrier-facts.ts';
import { anOwner } from '../../../shared/testing/samples.ts';
import { PROCESSES } from '../identify/process-data.ts';
import { connection, inspectAll, listener } from '../testing/world.ts';
import { carrierOf } from './carrier-of.ts';

type Case = readonly [id: string, port: number, words: string, target: CarrierTarget | null];

const address = (name: string, port: number): CarrierTarget => ({ kind: 'address', name, port });
const guest = (name: string | null, port: number): CarrierTarget => ({ kind: 'guest', name, port });
const resource = (name: string, port: number | null): CarrierTarget => ({ kind: 'resource', name, port });
const socks: CarrierTarget = { kind: 'socks', name: null, port: null };

const DOCKER = '-proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80';

const CASES: readonly Case[] = [
  ['docker-proxy', 8080, DOCKER, address('172.17.0.2', 80)],
  ['docker-proxy', 8080, `${DOCKER} -use-listen-fd`, address('172.17.0.2', 80)],
  ['docker-proxy', 8080, DOCKER.replace('tcp', 'udp'), null],
  ['docker-proxy', 8080, '-proto tcp -host-port 8080', null],
  ['docker-proxy', 8080, '', null],
  [
    'conmon',
    8080,
    '--api-version 1 -c 3f2ab1 -u 3f2ab1 -n shop-db',
    { kind: 'container', name: 'shop-db', port: null },
  ],
  ['conmon', 8080, '--api-version 1 -c 3f2ab1', { kind: 'container', name: '3f2ab1', port: null }],
  ['ssh-client', 8080, '-L 8080:db.internal:5432 gate', address('db.internal', 5432)],
  ['ssh-client', 8080, '-fNL8080:db.internal:5432 gate', address('db.internal', 5432)],
  ['ssh-client', 8080, '-p 2222 gate -N -L *:8080:10.0.0.5:80', address('10.0.0.5', 80)],
  ['ssh-client', 8080, '-L [::1]:8080:[2001:db8::1]:80 gate', address('2001:db8::1', 80)],
  [
    'ssh-client',
    8080,
    '-L 8080:/run/docker.sock gate',
    { kind: 'file', name: '/run/docker.sock', port: null },
  ],
  ['ssh-client', 8080, '-oLocalForward=8080 db:5432 gate'.replace('8080 db', '8080:db'), address('db', 5432)],
  ['ssh-client', 1080, '-D 1080 gate', socks],
  ['ssh-client', 1080, '-ND localhost:1080 gate', socks],
  ['ssh-client', 8080, '-L 8081:db:5432 gate', null],
  ['ssh-client', 8080, 'gate cat -L 8080:db:5432', null],
  ['ssh-client', 8080, '-i -L 8080:db:5432', null],
  ['ssh-client', 8080, '-- -L 8080:db:5432', null],
  ['ssh-client', 8080, 'gate', null],
  ['kubectl', 5432, 'port-forward svc/db 5432:5433', resource('svc/db', 5433)],
  [
    'kubectl',
    5432,
    '-n shop port-forward -n shop --address 0.0.0.0 pod/db 80 5432',
    resource('pod/db', 5432),
  ],
  ['kubectl', 45_000, 'port-forward svc/db :5432', resource('svc/db', 5432)],
  ['kubectl', 45_000, 'port-forward svc/db 80:80', null],
  ['qemu', 2222, '-netdev user,id=n,hostfwd=tcp::2222-:22,hostfwd=udp::53-10.0.2.15:53', guest(null, 22)],
  ['qemu', 8443, '-nic user,hostfwd=tcp:127.0.0.1:8443-10.0.2.15:443', guest('10.0.2.15', 443)],
  ['qemu', 53, '-netdev user,hostfwd=udp::53-:53', null],
  ['iproxy', 2222, '2222 22', guest(null, 22)],
  ['iproxy', 2222, '-u 00008030 2222:22', guest(null, 22)],
  ['wsl', 3000, '', guest('WSL', 3000)],
  ['systemd-proxy', 80, '10.0.0.5:8080', address('10.0.0.5', 8080)],
  [
    'systemd-proxy',
    80,
    '--exit-idle-time=10 /run/app.sock',
    { kind: 'file', name: '/run/app.sock', port: null },
  ],
  ['redirector', 80, '--lport=80 --caddr=10.0.0.5 --cport=8080', address('10.0.0.5', 8080)],
  ['redirector', 80, ':80 10.0.0.5:8080', address('10.0.0.5', 8080)],
  ['redirector', 80, '-L 80 -R 10.0.0.5:8080', address('10.0.0.5', 8080)],
  ['redirector', 80, '-f', null],
  ['tls-proxy', 443, 'server --listen 0.0.0.0:443 --target 127.0.0.1:8080', address('127.0.0.1', 8080)],
  ['tls-proxy', 443, '/etc/stunnel/web.conf', null],
  ['tcpserver', 25, '-v 0 25 /usr/sbin/smtpd', { kind: 'program', name: '/usr/sbin/smtpd', port: null }],
  ['svchost', 135, '-k RPCSS -p -s RpcEptMapper', { kind: 'service', name: 'RpcEptMapper', port: null }],
  ['svchost', 135, '-k netsvcs -p', null],
  ['chisel', 8080, 'client https://gate 8080:db:5432 R:80:web:80', address('db', 5432)],
  [
    'cloudflared',
    2222,
    'access tcp --hostname ssh.example.org --url localhost:2222',
    resource('ssh.example.org', null),
  ],
  ['cloud-sql-proxy', 5432, '--port 5432 shop:europe:db', resource('shop:europe:db', null)],
  ['cloud-sql-proxy', 5432, '-instances=a:b:one=tcp:3306,a:b:two=tcp:5432', resource('a:b:two', null)],
  ['frpc', 80, '-c frpc.toml', null],
];

describe('what a carrier stands for', () => {
  it.each(CASES)('%s on %d with “%s”', (id, port, words, target) => {
    const owner = anOwner({ arguments: ['/usr/bin/x', ...words.split(' ').filter(Boolean)] });
    const evidence = target === null ? null : 'arguments';
    expect(carrierOf(id, owner, { protocol: 'tcp', port })).toEqual({ id, target, evidence, file: null });
    expect(carrierOf(id, owner, { protocol: 'tcp', port })).toBe(
      carrierOf(id, owner, { protocol: 'tcp', port }),
    );
  });

  it('is unknown where the command line cannot be read', () => {
    const owner = anOwner({ arguments: null });
    expect(carrierOf('ssh-client', owner, { protocol: 'tcp', port: 80 }).target).toBeNull();
  });

  it('has an id of its own for each carrier', () => {
    const ids = PROCESSES.carriers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...new Set(CASES.map(([id]) => id))]));
  });
});

describe('a super-server', () => {
  const inetd = anOwner({
    pid: 1,
    name: 'inetutils-inetd',
    executable: '/usr/sbin/inetutils-inetd',
    arguments: ['inetd'],
  });
  const telnetd = anOwner({
    pid: 2,
    name: 'telnetd',
    executable: '/usr/sbin/telnetd',
    arguments: ['telnetd'],
  });
  const known = { ownership: 'known' } as const;
  const port = listener('*:23', { owners: [inetd], ...known });
  const behind = (owners: readonly (typeof inetd)[]) =>
    inspectAll([port, connection('127.0.0.1:23', '127.0.0.1:45000', { owners, ...known })])[0]?.carrier;

  it('stands for the program that holds what it took', () => {
    expect(behind([telnetd])).toMatchObject({
      id: 'inetd',
      target: { kind: 'program' },
      evidence: 'accepted',
    });
  });

  it.each([
    ['it holds that itself', [inetd, telnetd]],
    ['nobody is seen to hold it', []],
  ])('stands for something unknown where %s', (_what, owners) => {
    expect(behind(owners)).toEqual({ id: 'inetd', target: null, evidence: null, file: null });
  });

  it('is a carrier on a socket that waits, and nowhere else', () => {
    expect(
      inspectAll([connection('127.0.0.1:23', '127.0.0.1:45000', { owners: [inetd], ...known })])[0]?.carrier,
    ).toBeNull();
  });
});
