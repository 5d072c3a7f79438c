import { networkInterfaces as readInterfaces } from 'node:os';

/** One address of one interface of this computer. */
export interface InterfaceAddress {
  readonly name: string;
  readonly address: string;
  readonly internal: boolean;
  /** The address with the length of its network's prefix, such as `192.168.1.10/24`. */
  readonly cidr: string | null;
}

/** Flat, in the system's order; empty when the system refuses to tell. */
export function networkInterfaces(): readonly InterfaceAddress[] {
  try {
    return Object.entries(readInterfaces()).flatMap(([name, addresses]) =>
      (addresses ?? []).map(({ address, internal, cidr }) => ({ name, address, internal, cidr })),
    );
  } catch {
    return [];
  }
}
