import { addLink, removeLink } from '../support/machine/links.ts';
import { offerAs } from '../support/disguise.ts';
import { runProgram, type Program } from '../support/programs.ts';

/** An address that the internet routes, and one of a home network. */
const LINKS = [
  { near: 'wan0', far: 'wan0-far', network: '93.184.216' },
  { near: 'lan0', far: 'lan0-far', network: '192.168.77' },
] as const;

const SERVERS: readonly (readonly [name: string, ...places: readonly string[]])[] = [
  ['redis-server', 'tcp:0.0.0.0:6379', 'tcp::::6379'],
  ['sshd', 'tcp:0.0.0.0:22', 'tcp::::22'],
  ['nginx', 'tcp:0.0.0.0:80', 'tcp:0.0.0.0:443'],
  ['postgres', 'tcp:192.168.77.1:5432', 'tcp:127.0.0.1:5432'],
  ['mariadbd', 'tcp:127.0.0.1:3306'],
  ['smbd', 'tcp:192.168.77.1:445', 'tcp:192.168.77.1:139'],
  ['cupsd', 'tcp:127.0.0.1:631'],
  ['dnsmasq', 'udp:0.0.0.0:53', 'tcp:0.0.0.0:53'],
  ['avahi-daemon', 'udp:0.0.0.0:5353'],
  ['memcached', 'tcp:127.0.0.1:11211'],
  ['widgetd', 'tcp:0.0.0.0:47123'],
  ['nc', 'tcp:192.168.77.1:23'],
];

/** `sockets` real listeners: a server of the usual kinds, and one program with all that is missing. */
export async function openOffers(sockets: number): Promise<() => Promise<void>> {
  for (const link of LINKS) addLink(link);
  const programs: Program[] = [];
  for (const [name, ...places] of SERVERS) programs.push(await offerAs(name, ...places));
  programs.push(await runProgram('offer', 'tcp:0.0.0.0:5173', 'tcp:127.0.0.1:9229'));
  const missing = sockets - SERVERS.flatMap(([, ...places]) => places).length - 2;
  const rest = Array.from({ length: Math.max(0, missing) }, (_, index) => `tcp:0.0.0.0:${20_000 + index}`);
  if (rest.length > 0) programs.push(await offerAs('swarm', ...rest));
  return async () => {
    for (const program of programs) await program.stop();
    for (const link of LINKS) removeLink(link);
  };
}
