import type { Exposure, Namespace, Socket } from '../../shared/socket.ts';
import { boundExposure, type Interfaces } from './exposure.ts';

const NO_INTERFACES: Interfaces = [];

/** Exposures by what is bound, each made once: equal exposures are the same object. */
export class ExposureTable {
  #interfaces = NO_INTERFACES;
  #signature = '';
  readonly #known = new Map<string, Exposure | null>();

  /** Tells whether this host's addresses have changed. */
  update(interfaces: Interfaces): boolean {
    const signature = JSON.stringify(interfaces);
    if (signature === this.#signature) return false;
    this.#interfaces = interfaces;
    this.#signature = signature;
    this.#known.clear();
    return true;
  }

  /** `os.networkInterfaces()` speaks of the host's own namespace: elsewhere no interface can be named. */
  of(socket: Socket, namespace: Namespace | undefined): Exposure | null {
    const isHost = namespace?.kind === 'host';
    const { address, scope } = socket.local;
    const key = `${isHost ? 'host' : 'elsewhere'} ${address} ${scope ?? ''} ${String(socket.dualStack)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = boundExposure(socket, isHost ? this.#interfaces : NO_INTERFACES);
    this.#known.set(key, made);
    return made;
  }
}
