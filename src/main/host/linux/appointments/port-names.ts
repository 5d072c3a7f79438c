import type { Protocol } from '../../../../shared/socket.ts';

/** The number of a port that is written by name or as a number; null where the name is not known. */
export type PortOf = (name: string, protocol: Protocol) => number | null;

const LINE = /^\s*([^\s#]+)\s+(\d{1,5})\/(tcp|udp)\b([^#]*)/u;
const LARGEST_PORT = 65_535;

/** services(5): `name port/protocol alias…`. */
export function parsePortNames(text: string): PortOf {
  const ports = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, name, digits, protocol, aliases = ''] = LINE.exec(line) ?? [];
    if (name === undefined || protocol === undefined) continue;
    for (const each of [name, ...aliases.split(/\s+/u).filter(Boolean)]) {
      const key = `${each}/${protocol}`;
      if (!ports.has(key)) ports.set(key, Number(digits));
    }
  }
  return (name, protocol) => {
    const port = /^\d{1,5}$/u.test(name) ? Number(name) : (ports.get(`${name}/${protocol}`) ?? null);
    return port !== null && port <= LARGEST_PORT ? port : null;
  };
}
