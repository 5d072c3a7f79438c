import { createObservable } from '../../../store/observable.ts';
import type { LayoutGraph, Places } from '../layout/geometry.ts';
import { canKeep, keepPlaces } from '../layout/keep-places.ts';
import type { LayoutClient } from '../layout/layout-client.ts';
import { layoutGraphOf, structureOf, type DrawnGraph } from './drawn-graph.ts';
import { legibleWidth, type Size } from './view.ts';

/** A graph with a place for each of its nodes. */
export interface Scene {
  readonly graph: DrawnGraph;
  readonly places: Places;
  /** Counts the layouts that were made anew: nothing stayed in its place then. */
  readonly layouts: number;
}

/** Milliseconds. */
const SETTLING = 2500;
/** In a room so many times as high or as low as that it was arranged for, another arrangement says more. */
const OTHER_ROOM = 1.4;

/**
 * Gives each graph its places: the old ones while they say enough, else new ones from the worker; meanwhile the last
 * scene stays.
 */
export class SceneStore {
  readonly scene = createObservable<Scene | null>(null);
  readonly #client: LayoutClient;
  readonly #now: () => number;
  #startedAt: number | null = null;
  #graph: DrawnGraph | null = null;
  #structure = '';
  /** The reason of the graph that the worker has, null while it has none. */
  #pending: string | null = null;
  #room: Size = { width: 1.5, height: 1 };
  /** The height that was asked for. */
  #askedHeight = 1;
  #asked = 0;

  constructor(client: LayoutClient, now: () => number = () => performance.now()) {
    this.#client = client;
    this.#now = now;
  }

  /** Lets the worker go. What was asked is asked again when the picture is shown again. */
  end(): void {
    this.#asked++;
    this.#pending = null;
    this.#client.end();
  }

  /** Where it is drawn. Its height is that of the window; its width also changes when details are opened beside it. */
  setRoom(room: Size): void {
    if (room.width > 0 && room.height > 0) this.#room = room;
  }

  show(graph: DrawnGraph): void {
    const structure = structureOf(graph);
    const isSame = structure === this.#structure;
    this.#graph = graph;
    this.#structure = structure;
    const before = this.scene.get();
    if (this.#isOtherRoom()) this.#ask(graph);
    else if (before?.graph.reason !== graph.reason) {
      // The answer that is under way is brought up to date when it comes.
      if (this.#pending !== graph.reason) this.#ask(graph);
    } else if (isSame) this.scene.set({ ...before, graph });
    else if (this.#isSettling() && this.#pending === null) this.#ask(graph);
    else this.#keep(graph, before);
  }

  /** In the first moments owners are still being found: nobody has got used to a place yet. */
  #isSettling(): boolean {
    return this.#startedAt !== null && this.#now() - this.#startedAt < SETTLING;
  }

  #isOtherRoom(): boolean {
    const ratio = this.#room.height / this.#askedHeight;
    return Math.max(ratio, 1 / ratio) > OTHER_ROOM;
  }

  #keep(graph: DrawnGraph, before: Scene): void {
    const layout = this.#layoutGraphOf(graph);
    if (graph.nodes.length > 0 && !canKeep(layout, before.places)) this.#ask(graph);
    else this.scene.set({ ...before, graph, places: keepPlaces(layout, before.places) });
  }

  #ask(graph: DrawnGraph): void {
    const asked = ++this.#asked;
    this.#pending = graph.reason;
    this.#askedHeight = this.#room.height;
    void this.#client.layOut(this.#layoutGraphOf(graph)).then((places) => {
      if (asked !== this.#asked) return;
      this.#pending = null;
      this.#startedAt ??= this.#now();
      const latest = this.#graph ?? graph;
      const layouts = (this.scene.get()?.layouts ?? 0) + 1;
      this.scene.set({ graph: latest, places: keepPlaces(this.#layoutGraphOf(latest), places), layouts });
    });
  }

  #layoutGraphOf(graph: DrawnGraph): LayoutGraph {
    const { width, height } = this.#room;
    return layoutGraphOf(graph, { aspect: width / height, room: legibleWidth(width) });
  }
}
