import ipaddr from 'ipaddr.js';

/** An address, or a block of them when `bits` is shorter than the address. */
export interface AddressBlock {
  readonly family: 4 | 6;
  /** Canonical text, as the contract writes addresses. */
  readonly address: string;
  readonly scope: string | null;
  /** Null for a single address. */
  readonly bits: number | null;
}

const ADDRESS = /^\[?([0-9a-f.:]+)(?:%([\w.-]+))?\]?(?:\/(\d{1,3}))?$/i;

function canonical(text: string): { readonly family: 4 | 6; readonly address: string } | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return { family: 4, address: text };
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  // The contract shows v4-mapped addresses as IPv4, so a query may be written either way.
  if (address.isIPv4MappedAddress()) return { family: 4, address: address.toIPv4Address().toString() };
  return { family: 6, address: address.toRFC5952String() };
}

/** Reads `127.0.0.1`, `::1`, `[::1]`, `fe80::1%eth0`, `10.0.0.0/8`; null for anything else. */
export function readAddress(text: string): AddressBlock | null {
  const [, body, scope, bitsText] = ADDRESS.exec(text) ?? [];
  if (body === undefined || text.startsWith('[') !== text.includes(']')) return null;
  const found = canonical(body);
  if (found === null) return null;
  if (bitsText === undefined) return { ...found, scope: scope ?? null, bits: null };
  const written = Number(bitsText);
  const bits = found.family === 4 && body.includes(':') ? written - 96 : written;
  if (bits < 0 || bits > (found.family === 4 ? 32 : 128)) return null;
  return { ...found, scope: scope ?? null, bits };
}

/** `host` is null where the text is `:80` or `*:80`. */
export interface EndpointText {
  readonly host: string | null;
  readonly port: number;
}

const ENDPOINT = /^(\*|localhost|\d+(?:\.\d+){3}|\[[0-9a-f:.]+(?:%[\w.-]+)?\])?:(\d{1,5})$/i;

/** Reads an address with a port, as tools print it: `127.0.0.1:80`, `[::1]:80`, `localhost:80`, `*:80`, `:80`. */
export function readEndpoint(text: string): EndpointText | null {
  const [, host, port] = ENDPOINT.exec(text) ?? [];
  if (port === undefined || Number(port) > 65_535) return null;
  if (host === undefined || host === '*') return { host: null, port: Number(port) };
  if (host.toLowerCase() !== 'localhost' && readAddress(host) === null) return null;
  return { host: host.toLowerCase(), port: Number(port) };
}
