import type { InspectedSocket } from '../../shared/socket.ts';
import type { AppStore } from '../store/app-store.ts';

/** What the filter leaves, in the order of the table, without rows that have closed and are still drawn. */
export function openRows({ model }: AppStore): readonly InspectedSocket[] {
  return [...model.state.get().rows].filter(({ id }) => model.byId.has(id));
}

/**
 * What is meant by this row: all that are selected and in sight where it is one of several, else itself. One that has
 * closed and is still drawn is meant where it is itself asked for.
 */
export function selectedSockets(app: AppStore, socket: InspectedSocket): readonly InspectedSocket[] {
  const chosen = app.selection.chosen.get();
  if (chosen.size < 2 || !chosen.has(socket.id)) return [socket];
  const { rows } = app.model.state.get();
  const isMeant = ({ id }: InspectedSocket): boolean =>
    chosen.has(id) && (app.model.byId.has(id) || id === socket.id);
  const sockets = [...rows].filter(isMeant);
  return sockets.length === 0 ? [socket] : sockets;
}

/** One of them: the row itself, or where that is out of sight another one, which the user sees selected. */
export function meantSocket(app: AppStore, socket: InspectedSocket): InspectedSocket {
  const sockets = selectedSockets(app, socket);
  return sockets.find(({ id }) => id === socket.id) ?? sockets[0] ?? socket;
}
