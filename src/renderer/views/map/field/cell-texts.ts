import type { InspectedSocket } from '../../../../shared/socket.ts';
import { safeText } from '../../../format/safe-text.ts';
import type { SocketModel } from '../../../store/socket-model.ts';
import type { PortNames } from './port-names.ts';

export interface CellText {
  /** The service, or for a free port the name of its number. */
  readonly name: string | null;
  /** Who holds it. */
  readonly owner: string | null;
}

/** What stands in the cells of one picture. Nothing is looked up before a cell is large enough to ask. */
export class CellTexts {
  readonly #model: SocketModel;
  readonly #names: PortNames | null;
  readonly #texts = new Map<number, CellText>();
  #sockets: ReadonlyMap<number, InspectedSocket> | null = null;

  constructor(model: SocketModel, names: PortNames | null) {
    this.#model = model;
    this.#names = names;
  }

  of(port: number): CellText {
    const known = this.#texts.get(port);
    if (known !== undefined) return known;
    this.#sockets ??= tellingSockets(this.#model);
    const text = this.#describe(port, this.#sockets.get(port));
    this.#texts.set(port, text);
    return text;
  }

  #describe(port: number, socket: InspectedSocket | undefined): CellText {
    if (socket === undefined) return { name: this.#names?.nameOf(port) ?? null, owner: null };
    const owner = socket.owners[0]?.name;
    return {
      name: socket.service?.name ?? null,
      owner: owner === undefined ? null : safeText(owner),
    };
  }
}

/** One socket a port: what the filter leaves comes first, and of that a listener. */
function tellingSockets(model: SocketModel): ReadonlyMap<number, InspectedSocket> {
  const sockets = new Map<number, InspectedSocket>();
  const { rows, matching, total } = model.state.get();
  const add = (socket: InspectedSocket): void => {
    const { port } = socket.local;
    const known = sockets.get(port);
    const isBetter = known?.role.side !== 'listener' && socket.role.side === 'listener';
    if (known === undefined || isBetter) sockets.set(port, socket);
  };
  for (const socket of rows) if (model.byId.has(socket.id)) add(socket);
  if (matching === total) return sockets;
  for (const socket of model.byId.values()) if (!sockets.has(socket.local.port)) add(socket);
  return sockets;
}
