// citizen.mjs NAME DEED…: a process of that name. Deeds: `tcp-listen PORT`, `udp-listen PORT`, and `tcp ADDRESS PORT COUNT` and
// `udp ADDRESS PORT COUNT`, which hold COUNT connections; nobody needs to answer those to another address than 127.0.0.1.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const [name, ...words] = process.argv.slice(2);
const isHere = (address) => address.startsWith('127.');
const quiet = (emitter) => emitter.on('error', () => undefined);

const deeds = {
  async 'tcp-listen'(port) {
    const server = createServer(quiet).listen({ host: '127.0.0.1', port: Number(port), backlog: 4096 });
    await once(server, 'listening');
  },
  async 'udp-listen'(port) {
    const socket = createSocket('udp4').bind(Number(port), '127.0.0.1');
    await once(socket, 'listening');
  },
  async tcp(address, port, count) {
    const sockets = Array.from({ length: Number(count) }, () => quiet(connect(Number(port), address)));
    if (isHere(address)) await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  },
  async udp(address, port, count) {
    const sockets = Array.from({ length: Number(count) }, () => quiet(createSocket('udp4')));
    for (const socket of sockets) socket.connect(Number(port), address);
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  },
};
const lengths = { 'tcp-listen': 1, 'udp-listen': 1, tcp: 3, udp: 3 };

while (words.length > 0) {
  const deed = words.shift();
  await deeds[deed](...words.splice(0, lengths[deed]));
}
process.title = name;
console.log(JSON.stringify({ ports: [] }));
process.stdin.resume().on('end', () => process.exit());
