import { networkInterfaces as readInterfaces } from 'node:os';

/** One address of one interface of this computer. */
export interface InterfaceAddress {
  readonly name: string;
  readonly address: string;
  readonly internal: boolean;
}

/** Flat, in the system's order; empty when the system refuses to tell. */
export function networkInterfaces(): readonly InterfaceAddress[] {
  try {
    return Object.entries(readInterfaces()).flatMap(([name, addresses]) =>
      (addresses ?? []).map(({ address, internal }) => ({ name, address, internal })),
    );
  } catch {
    return [];
  }
}
