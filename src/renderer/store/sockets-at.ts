import type { InspectedSocket } from '../../shared/socket.ts';
import type { SocketModel } from './socket-model.ts';

/** The sockets of a port, listeners first: those that the filter leaves, else all that there are. */
export function socketsAt(port: number, model: SocketModel): readonly InspectedSocket[] {
  const there = model.atPort(port);
  const shown = there.filter(model.matches);
  return shown.length > 0 ? shown : there;
}

/**
 * A listener tells more of its port than the sockets that it accepted; and of several, one that serves what everybody
 * looks for there: port 22 is SSH, though something else has it on another address.
 */
export function bestSocketAt(port: number, model: SocketModel): InspectedSocket | undefined {
  const there = socketsAt(port, model);
  const listening = there.filter(({ role }) => role.side === 'listener');
  return listening.find(isConventional) ?? listening[0] ?? there[0];
}

const isConventional = ({ service }: InspectedSocket): boolean =>
  service !== null && service.byPort === service.id;
