import type { InspectedSocket } from '../socket.ts';
import { ListenerBook } from './listener-book.ts';
import { resolveTalk, talkIdOf, type ResolvedTalk, type Talk } from './talk.ts';

export interface TalkChange {
  readonly gone: readonly Talk[];
  readonly come: readonly Talk[];
}

/**
 * Every connected socket in exactly one talk. An update looks only at what it changed: at the talks of its sockets, and
 * at those that wait for a listener of its ports.
 */
export class ConversationIndex {
  readonly #sockets = new Map<string, Map<string, InspectedSocket>>();
  readonly #talks = new Map<string, ResolvedTalk>();
  /** By place, the talks that the listener there could name an end of. */
  readonly #waiting = new Map<string, Set<string>>();
  readonly #listeners = new ListenerBook();

  get talks(): readonly Talk[] {
    return Array.from(this.#talks.values(), ({ talk }) => talk);
  }

  find(id: string): Talk | null {
    return this.#talks.get(id)?.talk ?? null;
  }

  socketsOf(id: string): readonly InspectedSocket[] {
    return [...(this.#sockets.get(id)?.values() ?? [])];
  }

  update(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): TalkChange {
    const dirty = new Set<string>();
    for (const socket of gone) this.#remove(socket, dirty);
    for (const socket of come) this.#add(socket, dirty);
    for (const place of this.#listeners.update(gone, come)) {
      for (const id of this.#waiting.get(place) ?? []) dirty.add(id);
    }
    const change = { gone: [] as Talk[], come: [] as Talk[] };
    for (const id of dirty) this.#resolve(id, change);
    return change;
  }

  #add(socket: InspectedSocket, dirty: Set<string>): void {
    const id = talkIdOf(socket);
    if (id === null) return;
    const there = this.#sockets.get(id);
    if (there === undefined) this.#sockets.set(id, new Map([[socket.id, socket]]));
    else there.set(socket.id, socket);
    dirty.add(id);
  }

  #remove(socket: InspectedSocket, dirty: Set<string>): void {
    const id = talkIdOf(socket);
    if (id === null) return;
    const there = this.#sockets.get(id);
    there?.delete(socket.id);
    if (there?.size === 0) this.#sockets.delete(id);
    dirty.add(id);
  }

  #resolve(id: string, change: { gone: Talk[]; come: Talk[] }): void {
    const before = this.#talks.get(id);
    if (before !== undefined) {
      change.gone.push(before.talk);
      for (const place of before.places) this.#waiting.get(place)?.delete(id);
    }
    const after = resolveTalk(id, this.socketsOf(id), this.#listeners);
    if (after === null) {
      this.#talks.delete(id);
      return;
    }
    this.#talks.set(id, after);
    change.come.push(after.talk);
    for (const place of after.places) {
      const waiting = this.#waiting.get(place);
      if (waiting === undefined) this.#waiting.set(place, new Set([id]));
      else waiting.add(id);
    }
  }
}
