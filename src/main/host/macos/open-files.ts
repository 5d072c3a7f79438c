import type { AddressFamily } from '../../../shared/socket.ts';
import { parseAddress, parsePort } from '../systeminformation/address.ts';
import { endpointsKey, type Holder } from '../systeminformation/portable-system.ts';

/** NUL-ended fields, one line per process or descriptor: p pid; f descriptor, t type, d device, P protocol, n name. */
export const OPEN_FILE_ARGUMENTS = ['-nP', '-iTCP', '-iUDP', '-F0pftdPn'] as const;

interface End {
  readonly address: string;
  readonly port: number;
}

/** macOS keeps the interface of a link-local address in its second group, and lsof prints it there. */
function withoutEmbeddedScope(text: string): string {
  return text.replace(/^\[?(fe80):[0-9a-f]{1,4}::/i, '[$1::');
}

function parseEnd(text: string, family: AddressFamily): End | null {
  const colon = text.lastIndexOf(':');
  const address = parseAddress(withoutEmbeddedScope(text.slice(0, colon)), family);
  const port = parsePort(text.slice(colon + 1), 'no-star');
  return address === null || port === null ? null : { address: address.address, port };
}

function fieldsOf(line: string): ReadonlyMap<string, string> {
  const fields = line.split('\0').filter((field) => field !== '');
  return new Map(fields.map((field) => [field.slice(0, 1), field.slice(1)]));
}

function parseDescriptor(fields: ReadonlyMap<string, string>, pid: number): Holder | null {
  const protocol = fields.get('P')?.toLowerCase();
  const [near, far] = (fields.get('n') ?? '').split('->');
  if ((protocol !== 'tcp' && protocol !== 'udp') || near === undefined) return null;
  const family = fields.get('t') === 'IPv6' ? 6 : 4;
  const local = parseEnd(near, family);
  if (local === null) return null;
  const device = fields.get('d') ?? '';
  return {
    pid,
    key: endpointsKey(protocol, local, far === undefined ? null : parseEnd(far, family)),
    device: /^(0x)?0*$/.test(device) ? null : device,
  };
}

/** Reads the output of `lsof` with `OPEN_FILE_ARGUMENTS`; sockets without a port are left out. */
export function parseOpenFiles(text: string): Holder[] {
  const holders: Holder[] = [];
  let pid: number | null = null;
  for (const line of text.split('\n')) {
    const fields = fieldsOf(line);
    const owner = fields.get('p');
    if (owner !== undefined) pid = /^\d+$/.test(owner) ? Number(owner) : null;
    const holder = pid === null ? null : parseDescriptor(fields, pid);
    if (holder) holders.push(holder);
  }
  return holders;
}
