import ipaddr from 'ipaddr.js';
import { isDynamicRangeClient } from '../../src/shared/dynamic-client.ts';
import type { InspectedSocket, Owner } from '../../src/shared/socket.ts';

type Test = (socket: InspectedSocket) => boolean;

const LINK_LOCAL = ipaddr.parseCIDR('fe80::/10');
const isLinkLocal = (address: string): boolean =>
  address.includes(':') && ipaddr.parse(address).match(LINK_LOCAL);
const isListening: Test = ({ protocol, state, remote }) =>
  protocol === 'tcp' ? state === 'LISTEN' : remote === null;
const isService =
  (...ids: readonly string[]): Test =>
  ({ service }) =>
    service !== null && ids.includes(service.id);

/** The name of a process, its file, or the word that it was started by. */
function isProcess({ name, executable, arguments: words }: Owner, test: (text: string) => boolean): boolean {
  if (test(name.toLowerCase())) return true;
  if (executable !== null) {
    const path = executable.toLowerCase();
    if (test(path) || test(path.slice(path.lastIndexOf('/') + 1))) return true;
  }
  const word = words?.[0]?.toLowerCase();
  return word !== undefined && (test(word) || test(word.slice(word.lastIndexOf('/') + 1)));
}
const hasProcess =
  (test: (text: string) => boolean): Test =>
  ({ owners }) =>
    owners.some((owner) => isProcess(owner, test));
const hasUser =
  (user: string): Test =>
  (socket) =>
    socket.user === user || socket.owners.some((owner) => owner.user === user);
const hasUid =
  (test: (uid: number) => boolean): Test =>
  ({ uid, owners }) =>
    (uid !== null && test(uid)) || owners.some((owner) => owner.uid !== null && test(owner.uid));

/** All texts of a row, looked through anew each time: what one would write first. */
export const hasWord =
  (word: string): Test =>
  ({ owners, service, local, remote, localPort, remotePort, protocol, state, user, unit }) => {
    const named = service?.end === 'remote' ? remotePort : localPort;
    const texts = [protocol, state, localPort.range, user, unit, service?.id, service?.name];
    const more = owners.flatMap(({ name, command, executable, user: owner, unit: own, container }) => [
      name,
      command,
      executable,
      owner,
      own,
      container?.name,
      container?.id,
      container?.runtime,
    ]);
    return [...texts, ...more, ...(named?.ianaNames ?? []), local.address, remote?.address].some(
      (text) => text?.toLowerCase().includes(word) ?? false,
    );
  };

/** Each example of docs/filter.md as one would write it for this question alone. */
export const BY_HAND: Readonly<Record<string, Test>> = {
  nginx: hasWord('nginx'),
  'port:3000': ({ local }) => local.port === 3000,
  'service:http state:listen': (socket) => isService('http')(socket) && socket.state === 'LISTEN',
  'range:dynamic side:client -user:root': (socket) =>
    socket.localPort.range === 'dynamic' && socket.role.side === 'client' && !hasUser('root')(socket),
  '(port:80 OR port:443) NOT process:nginx': (socket) =>
    (socket.local.port === 80 || socket.local.port === 443) &&
    !hasProcess((name) => name === 'nginx')(socket),
  'remote:10.0.0.0/8 is:connected': ({ remote }) => remote?.address.startsWith('10.') ?? false,
  'is:dynamic-client': isDynamicRangeClient,
  'is:exposed security:clear': (socket) =>
    isListening(socket) &&
    socket.exposure !== null &&
    socket.exposure.scope !== 'loopback' &&
    socket.service?.security === 'clear',
  'verdict:(misplaced OR unconventional)': ({ verdict }) =>
    verdict === 'misplaced' || verdict === 'unconventional',
  'port:[3000 TO 3999] is:listening': (socket) =>
    socket.local.port >= 3000 && socket.local.port <= 3999 && isListening(socket),
  'process:ssh* -process:sshd': (socket) =>
    hasProcess((name) => name.startsWith('ssh'))(socket) && !hasProcess((name) => name === 'sshd')(socket),
  'state:time-wait remote-port:3306': ({ state, remote }) => state === 'TIME-WAIT' && remote?.port === 3306,
  'owner:hidden is:listening': (socket) => socket.ownership === 'hidden' && isListening(socket),
  'protocol:udp -service:(dns OR mdns)': (socket) =>
    socket.protocol === 'udp' && !isService('dns', 'mdns')(socket),
  'container:shop-* category:database': ({ owners, service }) =>
    service?.category === 'database' &&
    owners.some(({ container }) => container?.name?.toLowerCase().startsWith('shop-') ?? false),
  'address:localhost port:>=1024': ({ local }) =>
    (local.address.startsWith('127.') || local.address === '::1') && local.port >= 1024,
  'command:"--inspect"': ({ owners }) =>
    owners.some(({ command }) => command?.toLowerCase().includes('--inspect') ?? false),
  'family:6 -address:fe80::/10': ({ family, local }) => family === 6 && !isLinkLocal(local.address),
  'uid:>=1000 range:well-known': (socket) =>
    hasUid((uid) => uid >= 1000)(socket) && socket.localPort.range === 'well-known',
};
