import type { CarrierTarget } from '../../../shared/carrier/carrier-facts.ts';
import type { Protocol } from '../../../shared/socket.ts';

/** The port that a carrier holds. */
export interface HeldPort {
  readonly protocol: Protocol;
  readonly port: number;
}

/** `words`: the arguments after argv[0]. Null where they do not say where this port leads. */
export type TargetReader = (words: readonly string[], held: HeldPort) => CarrierTarget | null;

/** The value of the first of `options`, written `-option value` or `-option=value`. */
export function optionValue(words: readonly string[], ...options: readonly string[]): string | null {
  for (const [index, word] of words.entries()) {
    if (options.includes(word)) return words[index + 1] ?? null;
    const option = options.find((name) => word.startsWith(`${name}=`));
    if (option !== undefined) return word.slice(option.length + 1);
  }
  return null;
}

/** A port as it is written; null for anything else, and for 0. */
export function portOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !/^\d{1,5}$/u.test(text)) return null;
  const port = Number(text);
  return port > 0 && port <= 65_535 ? port : null;
}

const HOST_AND_PORT = /^(?:tcp:|udp:)?(\[[^\]]+\]|[^:[\]]+):(\d{1,5})$/u;

/** `host:port`, `[::1]:port`; a path is a Unix socket. */
export function addressTarget(text: string | null): CarrierTarget | null {
  if (text === null) return null;
  if (text.startsWith('/')) return { kind: 'file', name: text, port: null };
  const [, host, port] = HOST_AND_PORT.exec(text) ?? [];
  const number = portOf(port);
  if (host === undefined || number === null) return null;
  return { kind: 'address', name: host.replace(/^\[(.*)\]$/u, '$1'), port: number };
}
