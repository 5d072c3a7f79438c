// after-listening.mjs PORT WHAT: accepts one connection on a port of 127.0.0.1 and stops listening.
// `open`: the connection stays. `server-waits`: the server closes it first, and so keeps it in TIME-WAIT on PORT.
// `client-waits`: the client does, on an automatic port. Prints the port that is left in use.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';

const port = Number(process.argv[2]);
const what = process.argv[3];

const server = createServer({ allowHalfOpen: false }).listen(port, '127.0.0.1');
await once(server, 'listening');
const client = connect(port, '127.0.0.1');
const [[accepted]] = await Promise.all([once(server, 'connection'), once(client, 'connect')]);
const { localPort } = client;
server.close();
accepted.resume();
client.resume();
if (what !== 'open') {
  const [first, second] = what === 'server-waits' ? [accepted, client] : [client, accepted];
  const closed = [once(first, 'close'), once(second, 'close')];
  first.end();
  await Promise.all(closed);
}
console.log(JSON.stringify({ ports: [what === 'client-waits' ? localPort : port] }));
process.stdin.resume().on('end', () => process.exit());
