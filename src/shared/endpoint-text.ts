import type { Endpoint } from './socket.ts';

/** As it is written in a URL or typed after `ssh`: brackets around IPv6 (RFC 3986 §3.2.2), the scope kept. */
export function endpointText({ address, port, scope }: Endpoint): string {
  const scoped = scope === null ? address : `${address}%${scope}`;
  return address.includes(':') ? `[${scoped}]:${port}` : `${scoped}:${port}`;
}
