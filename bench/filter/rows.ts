import type { InspectedSocket } from '../../src/shared/socket.ts';
import { scriptedSocket } from '../window/scripted-sockets.ts';

const INSIDE = { id: '3f2a'.repeat(16), name: 'shop-db', runtime: 'docker' };

/** The scripted sockets of the window's bench, with some of all that the examples of docs/filter.md ask for. */
function varied(index: number): InspectedSocket {
  const socket = scriptedSocket(index);
  const isUdp = index % 8 === 3;
  const isHidden = index % 50 === 0;
  const family = index % 9 === 0 ? 6 : 4;
  const state = index % 23 === 7 ? 'TIME-WAIT' : socket.state;
  const udpState = socket.remote === null ? 'UNCONNECTED' : 'CONNECTED';
  const local = { ...socket.local, address: index % 18 === 0 ? 'fe80::1' : '2001:db8::1' };
  return {
    ...socket,
    protocol: isUdp ? 'udp' : 'tcp',
    state: isUdp ? udpState : state,
    family,
    local: index % 30 === 0 ? { ...local, address: '127.0.0.1' } : family === 6 ? local : socket.local,
    owners: isHidden ? [] : socket.owners,
    ownership: isHidden ? 'hidden' : 'known',
    uid: index % 3 === 0 ? 1000 : 33,
  };
}

/** As the window has them: processes are shared by their sockets, and everything came through a message port. */
export function benchRows(count: number): readonly InspectedSocket[] {
  const containers = new Map<unknown, InspectedSocket['owners']>();
  const rows = Array.from({ length: count }, (_, index) => varied(index)).map((socket) => {
    const [owner] = socket.owners;
    if (owner === undefined || owner.pid % 10 !== 0) return socket;
    const owners = containers.get(owner) ?? [
      { ...owner, container: INSIDE, command: `${owner.command ?? ''} --inspect` },
    ];
    containers.set(owner, owners);
    return { ...socket, owners };
  });
  return structuredClone(rows);
}
