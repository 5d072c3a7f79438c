import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { scopedAddress, type CheckQuestion } from '../../../shared/check.ts';

/**
 * What the system said to a trial bind.
 * no-address: the address is not one of this computer's, or its family is switched off.
 */
export type Trial = 'bound' | 'in-use' | 'denied' | 'no-address';

/** Binds and lets go at once. Rejects where the system could not even try (no descriptors, no memory). */
export type TryBind = (place: CheckQuestion) => Promise<Trial>;

/** bind(2), ip(7), ipv6(7): the errors that are answers. */
const ANSWERS: ReadonlyMap<string | undefined, Trial> = new Map<string, Trial>([
  ['EADDRINUSE', 'in-use'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EADDRNOTAVAIL', 'no-address'],
  ['EAFNOSUPPORT', 'no-address'],
  ['EINVAL', 'no-address'],
  ['ENODEV', 'no-address'],
]);

function answerTo(
  error: NodeJS.ErrnoException,
  resolve: (trial: Trial) => void,
  reject: (error: Error) => void,
): void {
  const trial = ANSWERS.get(error.code);
  if (trial === undefined) reject(error);
  else resolve(trial);
}

/**
 * Listens for an instant, since libuv keeps an error of bind(2) until listen(2), and since two sockets that allow
 * reuse may both be bound while only one may listen. On POSIX libuv sets SO_REUSEADDR, as most servers do, so
 * TIME-WAIT of such a server does not fail the trial.
 */
function tryListen(place: CheckQuestion): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    // Whoever connects in this instant is turned away at once, so that closing need not wait for them.
    server.on('connection', (socket) => socket.resetAndDestroy());
    server.once('error', (error) => answerTo(error, resolve, reject));
    server.listen({ port: place.port, host: scopedAddress(place), exclusive: true, backlog: 1 }, () =>
      server.close(() => resolve('bound')),
    );
  });
}

/** Without `reuseAddr`: with it a second UDP socket could share the port and take its datagrams away. */
function tryReceive(place: CheckQuestion): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type: place.address.includes(':') ? 'udp6' : 'udp4', reuseAddr: false });
    socket.once('error', (error) => {
      socket.close();
      answerTo(error, resolve, reject);
    });
    socket.bind({ port: place.port, address: scopedAddress(place), exclusive: true }, () =>
      socket.close(() => resolve('bound')),
    );
  });
}

/** The trial bind on this computer. Nothing stays bound when it resolves. */
export const tryBind: TryBind = (place) => (place.protocol === 'tcp' ? tryListen(place) : tryReceive(place));
