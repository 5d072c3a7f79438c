import type { InspectedSocket, Owner } from '../../shared/socket.ts';
import type { ActionContext } from './copy-text.ts';

/** What a row's actions are about. */
export interface RowContext extends ActionContext {
  readonly socket: InspectedSocket;
  /** The one cell that was pointed at; every cell of the row where it was asked by keyboard, which points at none. */
  readonly cells: readonly HTMLElement[];
  /** The process that the row is about; null where it is about the socket, whoever holds it. */
  readonly pid: number | null;
}

/** Of several owners the one that is meant, which without a word is the first. */
export function meantOwner({ owners }: InspectedSocket, pid: number | null): Owner | undefined {
  return owners.find((owner) => owner.pid === pid) ?? owners[0];
}

/** A container's addresses mean nothing to the browser and the tools of the host. */
export function isInHostNetwork({ app, socket }: RowContext): boolean {
  const namespaces = app.model.head.get()?.namespaces ?? [];
  const own = namespaces.find(({ id }) => id === socket.namespace);
  return own === undefined || own.kind === 'host';
}
