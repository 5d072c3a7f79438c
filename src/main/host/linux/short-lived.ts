import { NO_SHORT_LIVED, type ShortLived, type ShortLivedConnection } from '../../../shared/socket.ts';
import type { OwnBind } from '../host.ts';
import { DestroyedSockets, type DestroyedSocket } from './netlink/destroyed-sockets.ts';
import type { DiagTransport } from './netlink/transport.ts';
import { OwnBinds } from './own-binds.ts';

/** As many as a person would read: the list travels whole with each picture (0.3 ms for a hundred). */
const KEPT = 100;

export interface ShortLivedOptions {
  readonly namespace: string;
  /** Joins the multicast of destroyed sockets; rejects where it is refused. */
  readonly open: () => Promise<DiagTransport>;
  /** How many are listed; a hundred. */
  readonly kept?: number | undefined;
  /** Whether a pass has shown a socket; null where nothing can be said because no pass has been made. */
  readonly wasSeen: (id: string) => boolean | null;
}

/**
 * Sockets that lived and died between two passes: the kernel tells of each socket that it destroys, and those that
 * no pass has shown are counted. A TIME-WAIT that such a connection leaves behind is a row of its own.
 */
export class ShortLivedWatch {
  readonly #options: ShortLivedOptions;
  #destroyed: DestroyedSockets | null = null;
  #wasRefused = false;
  readonly #ownBinds = new OwnBinds();
  #facts = NO_SHORT_LIVED;

  constructor(options: ShortLivedOptions) {
    this.#options = options;
  }

  /** The same object while nothing new is known. */
  get facts(): ShortLived {
    return this.#facts;
  }

  /** Joins where that is not done yet; after a refusal only with `again`. */
  async prepare(again: boolean): Promise<void> {
    if (this.#destroyed !== null || (this.#wasRefused && !again)) return;
    try {
      this.#destroyed = new DestroyedSockets(await this.#options.open(), this.#options.namespace);
    } catch {
      this.#wasRefused = true;
    }
  }

  /** Before each reading of the tables, which must still know what the pass before has shown. */
  drain(seenAt: string): void {
    try {
      const drained = this.#destroyed?.drain();
      if (drained !== undefined) this.#count(drained.sockets, drained.overflowed, seenAt);
    } catch {
      this.#destroyed?.close();
      this.#destroyed = null;
      this.#wasRefused = true;
      this.#facts = { ...this.#facts, supported: false };
    }
  }

  /** A socket of ours is about to be bound there for an instant: its end is no news. */
  expectOwnBind(bind: OwnBind): void {
    if (this.#destroyed !== null) this.#ownBinds.expect(bind);
  }

  dispose(): void {
    this.#destroyed?.close();
    this.#destroyed = null;
  }

  #count(sockets: readonly DestroyedSocket[], overflowed: boolean, seenAt: string): void {
    // Before the first pass nothing can have been missed by one.
    const missed = sockets.filter(
      (socket) => this.#options.wasSeen(socket.id) === false && !this.#ownBinds.take(socket),
    );
    this.#ownBinds.forgetOld();
    const { kept = KEPT } = this.#options;
    const { supported, count, recent, overflowed: before } = this.#facts;
    if (supported && missed.length === 0 && (!overflowed || before)) return;
    this.#facts = {
      supported: true,
      count: count + missed.length,
      overflowed: before || overflowed,
      recent: [...recent, ...missed.slice(-kept).map((socket) => this.#tell(socket, seenAt))].slice(-kept),
    };
  }

  /** The kernel has forgotten the user by then. */
  #tell(socket: DestroyedSocket, seenAt: string): ShortLivedConnection {
    const { protocol, family, local, remote, state } = socket;
    const { namespace } = this.#options;
    return { protocol, family, local, remote, state, namespace, uid: null, user: null, seenAt };
  }
}
