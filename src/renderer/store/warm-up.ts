import { readAhead } from '../../shared/filter/compile-bare.ts';
import type { FilterContext } from '../../shared/filter/context.ts';
import type { SocketModel } from './socket-model.ts';

const PIECE = 1000;
const DELAY = 200;

/**
 * A bare word looks through a text of each socket. Reading those of new sockets while the window is idle spares the
 * first letter that somebody types a tenth of a second on a large machine.
 */
export function warmUp(model: SocketModel, context: FilterContext): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const work = (): void => {
    timer = readAhead(model.rows.table, context, PIECE) ? setTimeout(work, 0) : null;
  };
  model.watch((_gone, come) => {
    if (come.length > 0) timer ??= setTimeout(work, DELAY);
  });
}
