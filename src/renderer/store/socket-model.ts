import {
  headOf,
  patched,
  patchSnapshots,
  type SnapshotHead,
  type SnapshotPatch,
  type SocketPatch,
} from '../../shared/diff.ts';
import type { RowTest } from '../../shared/filter/row-test.ts';
import type { InspectedSocket, Snapshot } from '../../shared/socket.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Grouping } from '../../shared/table-settings.ts';
import { isSameNews } from './head-news.ts';
import { MarkBook } from './mark-book.ts';
import { GHOST_LIMIT, isWorthMarking, markDuration, type Mark, type MarkKind } from './marks.ts';
import { createObservable } from './observable.ts';
import { OrderedRows, type GroupStart } from './ordered-rows.ts';
import type { Rows } from './placed-rows.ts';
import type { Sort } from './sort.ts';
import { waitingKind, type Waiting } from './waiting.ts';

/** What went out of the living sockets and what came in; a changed socket is in both. */
export type ModelListener = (gone: readonly InspectedSocket[], come: readonly InspectedSocket[]) => void;

/** How the living rows came out of others: what of them is gone, and what has come. */
export interface ListUpdate {
  /** The revision of those others. */
  readonly from: number;
  /** Some of them may not have been in the list. */
  readonly gone: readonly InspectedSocket[];
  readonly come: readonly InspectedSocket[];
}

/** One picture of the table. A new object whenever anything in it changed, and only then. */
export interface TableState extends Waiting {
  /** False until the first snapshot. */
  readonly isLoaded: boolean;
  /** What the filter leaves, in the order of the table, closed rows that are still shown among them. */
  readonly rows: Rows;
  /** Where each group of the rows begins; none where they are not grouped. */
  readonly groups: readonly GroupStart[];
  /** Those of the rows that have closed. */
  readonly closed: readonly InspectedSocket[];
  /** Another number whenever the rows that have not closed are others. */
  readonly revision: number;
  /** How those came out of the ones before; null where a filter or an order made them anew. */
  readonly update: ListUpdate | null;
  /** Always those of now: thousands of them are not copied for each picture. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Living sockets that the filter leaves. */
  readonly matching: number;
  readonly total: number;
}

/** The heartbeat of the feed, which goes on where nothing changes. */
export interface Pulse {
  /** When the last message came, by the clock of the model. */
  readonly receivedAt: number;
  /** When the reader looked, by its own words; null until the first snapshot. */
  readonly takenAt: string | null;
}

const EMPTY: TableState = {
  isLoaded: false,
  rows: [],
  groups: [],
  closed: [],
  revision: 0,
  update: null,
  marks: new Map(),
  matching: 0,
  total: 0,
  listening: 0,
  open: 0,
};

/** How old the costs of the sources in the status line may be: as figures they differ a little every second. */
const HEAD_INTERVAL = 10_000;

/** All sockets, the order and the filter over them, and what is new, changed or just closed. */
export class SocketModel {
  readonly state = createObservable<TableState>(EMPTY);
  /** Everything but the sockets; published when it says something new. Null until the first snapshot. */
  readonly head = createObservable<SnapshotHead | null>(null);
  readonly pulse = createObservable<Pulse>({ receivedAt: 0, takenAt: null });
  readonly byId = new Map<string, InspectedSocket>();
  readonly #rows: OrderedRows;
  #update: ListUpdate | null = null;
  readonly #marks = new MarkBook();
  #head: SnapshotHead | null = null;
  #headShownAt = 0;
  readonly #waiting = { listening: 0, open: 0 };
  #highlightSeconds = DEFAULT_SETTINGS.highlightSeconds;
  #sort: Sort;
  #grouping: Grouping = 'none';
  /** Of the spans that are measured here: a clock that nobody sets, so that a mark of four seconds stays four. */
  readonly now: () => number;
  readonly #listeners = new Set<ModelListener>();

  constructor(sort: Sort, now: () => number = () => performance.now()) {
    this.#sort = sort;
    this.#rows = new OrderedRows(sort);
    this.now = now;
  }

  /** Told before the new state is published, so that what it derives is never behind. */
  watch(listener: ModelListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The first picture, or a whole one after a gap: the difference to what is shown is applied. */
  replace(snapshot: Snapshot): void {
    if (this.#head !== null) {
      const before: Snapshot = { ...this.#head, sockets: [...this.byId.values()] };
      this.apply(patchSnapshots(before, snapshot));
      return;
    }
    this.#setHead(headOf(snapshot));
    for (const socket of snapshot.sockets) this.byId.set(socket.id, socket);
    this.#rows.fill(snapshot.sockets, this.#sort, this.#grouping);
    this.#tell([], snapshot.sockets);
    this.#publish();
    this.#beat(snapshot);
  }

  apply({ head, added, changed: patches, removed }: SnapshotPatch): void {
    this.#setHead(head);
    // A quiet second costs the window nothing: no list is built, nobody is told.
    if (added.length + patches.length + removed.length > 0) this.#change(added, patches, removed);
    this.#beat(head);
  }

  /** The same sockets, told in other words. */
  revise(changed: readonly SocketPatch[]): void {
    this.#change([], changed, []);
  }

  #change(
    added: readonly InspectedSocket[],
    patches: readonly SocketPatch[],
    removed: readonly string[],
  ): void {
    const gone: InspectedSocket[] = [];
    const changed: InspectedSocket[] = [];
    const news: InspectedSocket[] = [];
    for (const patch of patches) {
      const before = this.byId.get(patch.id);
      if (before === undefined) continue;
      const socket = patched(before, patch);
      gone.push(before);
      changed.push(socket);
      if (isWorthMarking(before, socket)) news.push(socket);
    }
    const closing = removed.map((id) => this.byId.get(id)).filter((socket) => socket !== undefined);
    for (const socket of closing) gone.push(socket);
    for (const id of removed) {
      this.byId.delete(id);
      this.#marks.delete(id);
    }
    // One that comes back is closed no more, whether it is marked as new or not.
    for (const { id } of added) this.#marks.delete(id);
    const come = [...added, ...changed];
    for (const socket of come) this.byId.set(socket.id, socket);
    const from = this.#rows.shown.revision;
    const keepsClosed = this.#highlightSeconds > 0 && closing.length <= GHOST_LIMIT;
    const shown = this.#rows.apply({ added, changed, removed: closing, keepsClosed });
    this.#mark(news, 'changed');
    this.#mark(added, 'new');
    this.#mark(shown.closed, 'closed');
    this.#update = { from, gone, come: shown.come };
    this.#tell(gone, come);
    this.#publish();
  }

  /** What decides whether a socket is shown. */
  get matches(): RowTest {
    return this.#rows.filter;
  }

  /** All sockets by place, and those that have closed and are still shown. */
  get rows(): Pick<OrderedRows, 'table' | 'isLiving'> {
    return this.#rows;
  }

  setFilter(filter: RowTest): void {
    this.#forgetClosed();
    this.#rows.setFilter(filter);
    this.#publish();
  }

  /** Rows of one group stand together, in the order of the groups, each sorted within. */
  setOrder(sort: Sort, grouping: Grouping = 'none'): void {
    if (sort === this.#sort && grouping === this.#grouping) return;
    this.#sort = sort;
    this.#grouping = grouping;
    this.#forgetClosed();
    this.#rows.setOrder(sort, grouping);
    this.#publish();
  }

  /** Of marks that are set from now on; 0 sets none and lets closed rows leave at once. */
  setHighlight(seconds: number): void {
    this.#highlightSeconds = seconds;
  }

  /** Where a shown row stands, -1 where it is not shown. */
  indexOf(id: string): number {
    return this.#rows.indexOf(id);
  }

  /** As it is, or as it was last seen where it has closed and is still shown. */
  find(id: string): InspectedSocket | null {
    const { table } = this.#rows;
    return this.byId.get(id) ?? table.at(table.placeOf(id) ?? -1) ?? null;
  }

  /** Of this local port, without a look at the others: the living ones, and closed ones that are still shown. */
  atPort(port: number): readonly InspectedSocket[] {
    return this.#rows.atPort(port);
  }

  /** When the next mark may fade, null where none is left to. */
  get nextExpiry(): number | null {
    return this.#marks.nextExpiry;
  }

  /** The reader is about to be asked again after a silence of our own making. */
  awaitNews(): void {
    this.pulse.set({ ...this.pulse.get(), receivedAt: this.now() });
  }

  /** Lets marks fade whose time is over, and closed rows leave. */
  expire(): void {
    const faded = this.#marks.expire(this.now());
    if (faded.length === 0) return;
    this.#rows.fade(faded);
    this.#publish();
  }

  /** Another filter or order shows no row that has closed, and says nothing of how its list came about. */
  #forgetClosed(): void {
    this.#marks.deleteKind('closed');
    this.#update = null;
  }

  #mark(sockets: readonly InspectedSocket[], kind: MarkKind): void {
    const duration = markDuration(kind, this.#highlightSeconds);
    if (duration > 0) this.#marks.set(sockets, { kind, until: this.now() + duration });
  }

  #tell(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    this.#countWaiting(gone, -1);
    this.#countWaiting(come, 1);
    for (const listener of this.#listeners) listener(gone, come);
  }

  #countWaiting(sockets: readonly InspectedSocket[], by: 1 | -1): void {
    for (const socket of sockets) {
      const kind = waitingKind(socket);
      if (kind !== null) this.#waiting[kind] += by;
    }
  }

  #setHead(head: SnapshotHead): void {
    const now = this.now();
    this.#head = head;
    const shown = this.head.get();
    if (shown !== null && isSameNews(shown, head) && now - this.#headShownAt < HEAD_INTERVAL) return;
    this.#headShownAt = now;
    this.head.set(head);
  }

  /** After all that it tells of: whoever counts at its pace counts what is there now. */
  #beat({ takenAt }: SnapshotHead): void {
    this.pulse.set({ receivedAt: this.now(), takenAt });
  }

  #publish(): void {
    const { rows, groups, closed, revision } = this.#rows.shown;
    this.state.set({
      isLoaded: this.#head !== null,
      rows,
      groups,
      closed,
      revision,
      update: this.#update,
      marks: this.#marks.all,
      matching: rows.length - closed.length,
      total: this.byId.size,
      ...this.#waiting,
    });
  }
}
