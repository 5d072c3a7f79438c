import type { InspectedSocket } from '../../shared/socket.ts';
import type { CompileQuery } from './compile-query.ts';
import type { SocketModel } from './socket-model.ts';

const PIECE = 1000;

/**
 * The filter language remembers the searchable text of each socket. Asking it for every new one while the window
 * is idle spares the first letter that somebody types half a second on a large machine.
 */
export function warmUp(model: SocketModel, compile: CompileQuery): void {
  const compiled = compile('porthole-warm-up');
  if (!compiled.ok) return;
  let waiting: InspectedSocket[] = [];
  let isRunning = false;
  const work = (): void => {
    for (const socket of waiting.slice(0, PIECE)) compiled.matches(socket);
    waiting = waiting.slice(PIECE);
    isRunning = waiting.length > 0;
    if (isRunning) setTimeout(work, 0);
  };
  model.watch((_gone, come) => {
    waiting = [...waiting, ...come];
    if (isRunning || waiting.length === 0) return;
    isRunning = true;
    setTimeout(work, 200);
  });
}
