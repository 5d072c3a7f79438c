import { LAST_PORT } from '../../../../shared/port-range.ts';
import type { InspectedSocket, Side } from '../../../../shared/socket.ts';
import type { SocketModel } from '../../../store/socket-model.ts';

/** What a port is used as; the first of them that holds is what it is drawn as. */
export const LISTENER = 1;
export const SERVER = 2;
export const CLIENT = 4;
export const OTHER = 8;

export const PORT_COUNT = LAST_PORT + 1;

const ROLES: Readonly<Record<Side, number>> = {
  listener: LISTENER,
  server: SERVER,
  client: CLIENT,
  peer: OTHER,
  unknown: OTHER,
};

/** Every port at a glance: arrays by port, kept up by what changes. Drawing reads these and no socket. */
export class PortField {
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
  readonly #end: () => void;

  constructor(model: SocketModel) {
    this.#model = model;
    for (const socket of model.byId.values()) this.#count(socket, 1);
    this.#end = model.watch((gone, come) => {
      for (const socket of gone) this.#count(socket, -1);
      for (const socket of come) this.#count(socket, 1);
    });
    this.showMatching();
  }

  /** To be called when the model has published: asks it what the filter leaves. */
  showMatching(): void {
    const { rows, matching, total } = this.#model.state.get();
    this.shown.fill(0);
    if (matching === total) {
      for (let port = 0; port < PORT_COUNT; port++) if (this.roles[port] !== 0) this.shown[port] = 1;
      return;
    }
    // A closed row that is still shown does not light a port that is free by now.
    for (const { local } of rows) if (this.roles[local.port] !== 0) this.shown[local.port] = 1;
  }

  readonly isUsed = (port: number): boolean => (this.roles[port] ?? 0) !== 0;
  readonly isShown = (port: number): boolean => this.shown[port] === 1;

  dispose(): void {
    this.#end();
  }

  #count({ local: { port }, role: { side } }: InspectedSocket, by: 1 | -1): void {
    const role = ROLES[side];
    const ofRole = this.#byRole.get(role);
    if (ofRole === undefined) return;
    const left = (ofRole[port] ?? 0) + by;
    ofRole[port] = left;
    this.counts[port] = (this.counts[port] ?? 0) + by;
    const roles = this.roles[port] ?? 0;
    this.roles[port] = left > 0 ? roles | role : roles & ~role;
  }
}
