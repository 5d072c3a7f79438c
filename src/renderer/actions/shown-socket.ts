import type { InspectedSocket } from '../../shared/socket.ts';
import {
  hideInSocket,
  hideInSockets,
  type SocketRedaction,
  type SocketsRedaction,
} from '../../shared/secrets/hide-in-socket.ts';
import type { AppStore } from '../store/app-store.ts';
import { openRows } from './selected-sockets.ts';

/** The socket as it may leave the window: without secrets, unless the settings say otherwise. */
export function shownSocket(app: AppStore, socket: InspectedSocket): SocketRedaction {
  return app.settings.observable.get().hideSecrets ? hideInSocket(socket) : { socket, hidden: 0 };
}

/** Several of them. */
export function safeSockets(app: AppStore, sockets: readonly InspectedSocket[]): SocketsRedaction {
  return app.settings.observable.get().hideSecrets ? hideInSockets(sockets) : { sockets, hidden: 0 };
}

/** What the filter leaves, in the order of the table, without rows that have closed; of that, these ids only. */
export function shownSockets(app: AppStore, ids: ReadonlySet<string> | null = null): SocketsRedaction {
  const sockets = openRows(app).filter(({ id }) => ids?.has(id) ?? true);
  return safeSockets(app, sockets);
}
