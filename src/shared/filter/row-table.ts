import type { InspectedSocket } from '../socket.ts';

/** So many changes are remembered at most, beside one for each socket: twice that many are halved at once. */
const SPARE = 1024;

/**
 * Sockets at numbered places. What is known of each can then stand in typed arrays beside them, and those are walked
 * through many times as fast as the objects. A place that was given up is used again.
 */
export class RowTable {
  readonly #sockets: (InspectedSocket | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];
  /** Places at which something was set, in order; those of long ago are forgotten. */
  #changes: number[] = [];
  #forgotten = 0;

  /** One more than the highest place that was ever used. */
  get size(): number {
    return this.#sockets.length;
  }

  /** How many sockets there are. */
  get count(): number {
    return this.size - this.#free.length;
  }

  /** The place of the newest socket with this id. */
  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** By place. */
  get sockets(): readonly (InspectedSocket | undefined)[] {
    return this.#sockets;
  }

  at(place: number): InspectedSocket | undefined {
    return this.#sockets[place];
  }

  /** How many changes there were. */
  get version(): number {
    return this.#forgotten + this.#changes.length;
  }

  /** The place of the change after so many others; undefined where that is forgotten. */
  changeAt(version: number): number | undefined {
    return this.#changes[version - this.#forgotten];
  }

  add(socket: InspectedSocket): number {
    const place = this.#free.pop() ?? this.size;
    this.#set(place, socket);
    return place;
  }

  /** The same socket, of which something changed. */
  replace(place: number, socket: InspectedSocket): void {
    this.#set(place, socket);
  }

  remove(place: number): void {
    const socket = this.#sockets[place];
    if (socket === undefined) return;
    this.#sockets[place] = undefined;
    this.#free.push(place);
    // Another socket may have come under this id already.
    if (this.#places.get(socket.id) === place) this.#places.delete(socket.id);
  }

  #set(place: number, socket: InspectedSocket): void {
    this.#sockets[place] = socket;
    this.#places.set(socket.id, place);
    const kept = this.size + SPARE;
    if (this.#changes.length >= 2 * kept) {
      this.#forgotten += this.#changes.length - kept;
      this.#changes = this.#changes.slice(-kept);
    }
    this.#changes.push(place);
  }
}
