import type { InspectedSocket } from '../../shared/socket.ts';
import type { SocketModel } from './socket-model.ts';

/** The sockets of a port, listeners first: those that the filter leaves, else all that there are. */
export function socketsAt(port: number, model: SocketModel): readonly InspectedSocket[] {
  const there = model.atPort(port);
  const shown = there.filter(model.matches);
  return shown.length > 0 ? shown : there;
}

/** A listener tells more of its port than the sockets that it accepted. */
export function bestSocketAt(port: number, model: SocketModel): InspectedSocket | undefined {
  const there = socketsAt(port, model);
  return there.find(({ role }) => role.side === 'listener') ?? there[0];
}
