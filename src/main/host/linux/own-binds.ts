import type { Protocol } from '../../../shared/socket.ts';
import type { OwnBind } from '../host.ts';
import type { DestroyedSocket } from './netlink/destroyed-sockets.ts';

/** The notice of a socket's end follows it (RCU, a work queue) within far less than this. */
const NOTICE_MILLISECONDS = 5000;

interface Expected {
  readonly key: string;
  readonly at: number;
}

function keyOf(protocol: Protocol, address: string, port: number): string {
  return `${protocol} ${address} ${port}`;
}

/**
 * Sockets that Porthole itself binds for an instant to see whether it can. The kernel's notices do not say whose a
 * socket was, but we know where ours were: each accounts for the end of one socket there that never had a peer.
 */
export class OwnBinds {
  readonly #now: () => number;
  #expected: Expected[] = [];

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  expect({ protocol, address, port }: OwnBind): void {
    this.#expected.push({ key: keyOf(protocol, address, port), at: this.#now() });
  }

  /** Whether the socket is one of ours, which then is accounted for. */
  take({ protocol, local, remote }: DestroyedSocket): boolean {
    if (remote !== null || this.#expected.length === 0) return false;
    const key = keyOf(protocol, local.address, local.port);
    const place = this.#expected.findIndex((expected) => expected.key === key);
    if (place === -1) return false;
    this.#expected.splice(place, 1);
    return true;
  }

  /** After all notices until now were taken: what was bound long ago gets none any more. */
  forgetOld(): void {
    const now = this.#now();
    this.#expected = this.#expected.filter(({ at }) => now - at < NOTICE_MILLISECONDS);
  }
}
