import type { CheckAnswer } from '../../../shared/check.ts';
import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import type { AppStore } from '../../store/app-store.ts';

function holds(socket: InspectedSocket, { port, protocol }: CheckAnswer, owner: Owner): boolean {
  return (
    socket.local.port === port &&
    socket.protocol === protocol &&
    socket.owners.some(({ pid, startedAt }) => pid === owner.pid && startedAt === owner.startedAt)
  );
}

/** Selects the socket with which this process holds the port, and lets a filter go that leaves it out. */
export function showHolder(app: AppStore, answer: CheckAnswer, owner: Owner): void {
  const socket = [...app.model.byId.values()].find((each) => holds(each, answer, owner));
  if (app.settings.observable.get().view !== 'processes') app.showView('ports');
  if (socket === undefined || app.model.indexOf(socket.id) < 0) app.setQuery(`port:${answer.port}`);
  if (socket !== undefined) app.selection.reveal(socket.id);
}
