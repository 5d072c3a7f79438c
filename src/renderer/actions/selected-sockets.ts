import type { InspectedSocket } from '../../shared/socket.ts';
import type { AppStore } from '../store/app-store.ts';

/** What the filter leaves, in the order of the table, without rows that have closed and are still drawn. */
export function openRows({ model }: AppStore): readonly InspectedSocket[] {
  return [...model.state.get().rows].filter(({ id }) => model.byId.has(id));
}

/** What is meant by this row: all that are selected where it is one of several, else itself. */
export function selectedSockets(app: AppStore, socket: InspectedSocket): readonly InspectedSocket[] {
  const chosen = app.selection.chosen.get();
  if (chosen.size < 2 || !chosen.has(socket.id)) return [socket];
  const sockets = openRows(app).filter(({ id }) => chosen.has(id));
  return sockets.length === 0 ? [socket] : sockets;
}
