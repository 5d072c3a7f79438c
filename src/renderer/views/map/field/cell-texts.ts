import type { InspectedSocket } from '../../../../shared/socket.ts';
import { serviceNameBesidePort } from '../../../format/service-name.ts';
import { safeText } from '../../../format/safe-text.ts';
import type { SocketModel } from '../../../store/socket-model.ts';
import { bestSocketAt } from '../../../store/sockets-at.ts';
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

  constructor(model: SocketModel, names: PortNames | null) {
    this.#model = model;
    this.#names = names;
  }

  of(port: number): CellText {
    const known = this.#texts.get(port);
    if (known !== undefined) return known;
    const text = this.#describe(port, bestSocketAt(port, this.#model));
    this.#texts.set(port, text);
    return text;
  }

  #describe(port: number, socket: InspectedSocket | undefined): CellText {
    if (socket === undefined) return { name: this.#names?.nameOf(port) ?? null, owner: null };
    const owner = socket.owners[0]?.name;
    return {
      name: serviceNameBesidePort(socket),
      owner: owner === undefined ? null : safeText(owner),
    };
  }
}
