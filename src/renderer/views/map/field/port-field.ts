import { LAST_PORT } from '../../../../shared/port-range.ts';
import { shownSide, type ShownSide } from '../../../../shared/shown-side.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { Observable } from '../../../store/observable.ts';
import type { SocketModel } from '../../../store/socket-model.ts';

/** What a port is used as; the first of them that holds is what it is drawn as. */
export const LISTENER = 1;
export const SERVER = 2;
export const CLIENT = 4;
export const OTHER = 8;

export const PORT_COUNT = LAST_PORT + 1;

const ROLES: Readonly<Record<ShownSide, number>> = {
  listener: LISTENER,
  open: LISTENER,
  server: SERVER,
  client: CLIENT,
  peer: OTHER,
  unknown: OTHER,
};

/**
 * Every port at a glance: arrays by port, kept up by what changes. Drawing reads these and no socket. Its value counts
 * up with every change; while nobody subscribes it follows nothing and costs nothing.
 */
export class PortField implements Observable<number> {
  /** `LISTENER` and the others; 0 where a port is free. */
  readonly roles = new Uint8Array(PORT_COUNT);
  /** How many sockets have it as their local port. */
  readonly counts = new Uint32Array(PORT_COUNT);
  /** 1 where the filter leaves a socket of this port. */
  readonly shown = new Uint8Array(PORT_COUNT);
  readonly #byRole = new Map(
    [LISTENER, SERVER, CLIENT, OTHER].map((role) => [role, new Uint32Array(PORT_COUNT)]),
  );
  readonly #model: SocketModel;
  readonly #listeners = new Set<() => void>();
  #ends: readonly (() => void)[] = [];
  #revision = 0;

  constructor(model: SocketModel) {
    this.#model = model;
  }

  readonly get = (): number => this.#revision;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#follow();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      for (const end of this.#ends) end();
      this.#ends = [];
    };
  };

  readonly isUsed = (port: number): boolean => (this.roles[port] ?? 0) !== 0;
  readonly isShown = (port: number): boolean => this.shown[port] === 1;

  #follow(): void {
    for (const counts of [this.roles, this.counts, ...this.#byRole.values()]) counts.fill(0);
    for (const socket of this.#model.byId.values()) this.#count(socket, 1);
    this.#showMatching();
    this.#revision++;
    const endWatching = this.#model.watch((gone, come) => {
      for (const socket of gone) this.#count(socket, -1);
      for (const socket of come) this.#count(socket, 1);
    });
    // What the filter leaves is known when the model has published it.
    const endFollowing = this.#model.state.subscribe(() => {
      this.#showMatching();
      this.#revision++;
      for (const listener of this.#listeners) listener();
    });
    this.#ends = [endWatching, endFollowing];
  }

  #showMatching(): void {
    const { rows, matching, total } = this.#model.state.get();
    this.shown.fill(0);
    if (matching === total) {
      for (let port = 0; port < PORT_COUNT; port++) if (this.roles[port] !== 0) this.shown[port] = 1;
      return;
    }
    // A closed row that is still shown does not light a port that is free by now.
    for (const { local } of rows) if (this.roles[local.port] !== 0) this.shown[local.port] = 1;
  }

  #count(socket: InspectedSocket, by: 1 | -1): void {
    const { port } = socket.local;
    const role = ROLES[shownSide(socket)];
    const ofRole = this.#byRole.get(role);
    if (ofRole === undefined) return;
    const left = (ofRole[port] ?? 0) + by;
    ofRole[port] = left;
    this.counts[port] = (this.counts[port] ?? 0) + by;
    const roles = this.roles[port] ?? 0;
    this.roles[port] = left > 0 ? roles | role : roles & ~role;
  }
}
