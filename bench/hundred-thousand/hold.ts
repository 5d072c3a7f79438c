import {
  acceptFrom,
  bindSocket,
  connectTo,
  listenOn,
  openSocket,
} from '../../src/main/host/linux/truth/raw-sockets.ts';
import { placeOf } from './plan.ts';

/** Opens the sockets of holder `argv[2]` at `argv[3]` ports (see plan.ts) and holds them until it is ended. */
const holder = Number(process.argv[2]);
const ports = Number(process.argv[3]);

function open(protocol: 'tcp' | 'udp', index: number, kind: Parameters<typeof placeOf>[2]) {
  const { address: text, port } = placeOf(holder, index, kind);
  const address = { family: 4, text, port } as const;
  const descriptor = openSocket(protocol, 4);
  bindSocket(descriptor, address);
  return { descriptor, address };
}

for (let index = 0; index < ports; index += 1) {
  open('udp', index, 'one');
  open('udp', index, 'two');
  const server = open('tcp', index, 'server');
  listenOn(server.descriptor);
  connectTo(open('tcp', index, 'client').descriptor, server.address);
  acceptFrom(server.descriptor);
}
console.log('ready');
process.stdin.resume();
