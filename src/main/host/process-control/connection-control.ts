import { readlinkSync } from 'node:fs';
import { destroySocket, type DestroyResult } from '../linux/netlink/destroy-socket.ts';
import { openDiagTransport } from '../linux/netlink/koffi-transport.ts';
import { KernelCallError, type DiagTransport } from '../linux/netlink/transport.ts';

export interface ConnectionControl {
  /** Closes one TCP connection, named as the picture names its socket. Never rejects. */
  close(socket: { readonly id: string; readonly namespace: string }): Promise<DestroyResult>;
}

/** No other system has a call for it. */
const NOWHERE: ConnectionControl = { close: () => Promise.resolve('unsupported') };

function ownNamespace(): string | null {
  try {
    return /^net:\[(\d+)\]$/.exec(readlinkSync('/proc/self/ns/net'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The cookie of a row that sock_diag told of (`NAMESPACE:COOKIE`); null for the row of another table. */
export function cookieOf({
  id,
  namespace,
}: {
  readonly id: string;
  readonly namespace: string;
}): string | null {
  const cookie = id.startsWith(`${namespace}:`) ? id.slice(namespace.length + 1) : '';
  return /^[0-9a-f]+(-[0-9a-f]+)?$/.test(cookie) ? cookie : null;
}

export function createLinuxConnectionControl(
  open: () => Promise<DiagTransport> = openDiagTransport,
  own: () => string | null = ownNamespace,
): ConnectionControl {
  return {
    async close(socket) {
      const cookie = cookieOf(socket);
      // sock_diag ends sockets of the namespace that it is asked in, and that is ours.
      if (cookie === null || own() !== socket.namespace) return 'unsupported';
      try {
        const transport = await open();
        try {
          return destroySocket(transport, cookie);
        } finally {
          transport.close();
        }
      } catch (error) {
        return error instanceof KernelCallError ? 'failed' : 'unsupported';
      }
    },
  };
}

export function createConnectionControl(platform: NodeJS.Platform = process.platform): ConnectionControl {
  return platform === 'linux' ? createLinuxConnectionControl() : NOWHERE;
}
