import type { Exposure, InterfaceAddress, Namespace, Socket } from '../../shared/socket.ts';
import { addressScope } from './address-scope.ts';
import { boundExposure, type Interfaces } from './exposure.ts';

const NO_INTERFACES: Interfaces = [];

function scoped(interfaces: Interfaces): readonly InterfaceAddress[] {
  return interfaces.flatMap(({ name, address }) => {
    const scope = addressScope(address);
    return scope === null ? [] : [{ name, address, scope }];
  });
}

/** Exposures by what is bound, each made once: equal exposures are the same object. */
export class ExposureTable {
  #interfaces = NO_INTERFACES;
  #signature = '';
  #addresses: readonly InterfaceAddress[] = [];
  readonly #known = new Map<string, Exposure | null>();

  /** Tells whether this host's addresses have changed. */
  update(interfaces: Interfaces): boolean {
    const signature = JSON.stringify(interfaces);
    if (signature === this.#signature) return false;
    this.#interfaces = interfaces;
    this.#signature = signature;
    this.#addresses = scoped(interfaces);
    this.#known.clear();
    return true;
  }

  /** Of this host; the same list while they stay as they are. */
  get addresses(): readonly InterfaceAddress[] {
    return this.#addresses;
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
