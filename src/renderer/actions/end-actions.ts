import type { InspectedSocket, Owner } from '../../shared/socket.ts';
import type { AppStore } from '../store/app-store.ts';
import { meantSocket, selectedSockets } from './selected-sockets.ts';

/** Asks about ending a process that holds the socket; says why where there is none. Null: nothing is selected. */
export function openEndDialog(app: AppStore, socket: InspectedSocket | null): void {
  app.dialog.set({ kind: 'end', socket, owners: socket?.owners ?? [] });
}

/**
 * How many rows of different processes are meant, which are ended one at a time: what is lost is to be read and
 * answered for each. Null where one process alone is meant.
 */
export function rowsOfSeveral(app: AppStore, socket: InspectedSocket): number | null {
  const sockets = selectedSockets(app, socket);
  const leads = new Set(sockets.map(({ owners }) => leadOwner(owners)?.pid ?? null));
  return leads.size > 1 ? sockets.length : null;
}

/** The same for what is selected, wherever that was asked: of rows of several processes none is picked out. */
export function endSelected(app: AppStore): void {
  const { socket } = app.selection.state.get();
  const count = socket === null ? null : rowsOfSeveral(app, socket);
  if (count === null) openEndDialog(app, socket && meantSocket(app, socket));
  else app.dialog.set({ kind: 'one-at-a-time', count });
}

/** Asks about ending this process, whichever of its sockets is meant. */
export function openEndDialogOfOwner(app: AppStore, owner: Owner): void {
  app.dialog.set({ kind: 'end', socket: null, owners: [owner] });
}

/** Nobody holds a closed connection, and no process what the kernel holds; whom a hidden owner belongs to can be told. */
export const hasProcessToEnd = ({ ownership, owners }: InspectedSocket): boolean =>
  owners.length > 0 || (ownership !== 'none' && ownership !== 'kernel');

/** Whether a single connection could be closed without its process: Linux alone has a call for it. */
export function canCloseConnection(socket: InspectedSocket, platform: string): boolean {
  return platform === 'linux' && socket.protocol === 'tcp' && socket.remote !== null;
}

/** Asks about closing this connection; says so where the selection is none that can be closed. */
export function openCloseDialog(app: AppStore, socket: InspectedSocket | null): void {
  const isClosable = socket !== null && canCloseConnection(socket, app.facts.platform);
  app.dialog.set({ kind: 'close-connection', socket: isClosable ? socket : null });
}

/** The same for the one connection that is selected. */
export function closeSelected(app: AppStore): void {
  const { socket } = app.selection.state.get();
  const count = socket === null ? 1 : selectedSockets(app, socket).length;
  if (count === 1) openCloseDialog(app, socket && meantSocket(app, socket));
  else app.dialog.set({ kind: 'one-at-a-time', count });
}

/** Of the owners of one socket the one that started the others: who ends a worker is given a new one. */
export function leadOwner(owners: readonly Owner[]): Owner | null {
  const below = (owner: Owner): number =>
    owners.filter(({ parents }) => parents.some(({ pid }) => pid === owner.pid)).length;
  return owners.reduce<Owner | null>(
    (lead, owner) => (lead === null || below(owner) > below(lead) ? owner : lead),
    null,
  );
}
