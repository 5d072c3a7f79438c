import { diffSnapshots, headOf, type SnapshotChange, type SnapshotHead } from '../../shared/diff.ts';
import type { InspectedSocket, Snapshot } from '../../shared/socket.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Grouping } from '../../shared/table-settings.ts';
import { isSameNews } from './head-news.ts';
import { GHOST_LIMIT, isWorthMarking, markDuration, type Mark } from './marks.ts';
import { createObservable } from './observable.ts';
import { compareBy, compareTies, sortSockets, type Compare, type Sort } from './sort.ts';
import { mergeSorted, socketsOfPort, sortedIndexOf } from './sorted-list.ts';

export type Matches = (socket: InspectedSocket) => boolean;

/** What went out of the living sockets and what came in; a changed socket is in both. */
export type ModelListener = (gone: readonly InspectedSocket[], come: readonly InspectedSocket[]) => void;

/** How one list came out of another: what of it is gone, and what has come. */
export interface ListUpdate {
  readonly from: readonly InspectedSocket[];
  /** Some of them may not have been in the list. */
  readonly gone: readonly InspectedSocket[];
  readonly come: readonly InspectedSocket[];
}

/** One picture of the table. A new object whenever anything in it changed, and only then. */
export interface TableState {
  /** False until the first snapshot. */
  readonly isLoaded: boolean;
  /** What the filter leaves, in the order of the table, closed rows that are still shown among them. */
  readonly rows: readonly InspectedSocket[];
  /** The rows without those that have closed, and only those; each in the order of the table. */
  readonly living: readonly InspectedSocket[];
  readonly closed: readonly InspectedSocket[];
  /** How `living` came out of the list before; null where a filter or an order made it anew. */
  readonly update: ListUpdate | null;
  /** Always those of now: thousands of them are not copied for each picture. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Living sockets that the filter leaves. */
  readonly matching: number;
  readonly total: number;
  readonly listening: number;
}

/** The heartbeat of the feed, which goes on where nothing changes. */
export interface Pulse {
  /** When the last message came, by this side's clock. */
  readonly receivedAt: number;
  /** When the reader looked, by its own words; null until the first snapshot. */
  readonly takenAt: string | null;
}

const EMPTY: TableState = {
  isLoaded: false,
  rows: [],
  living: [],
  closed: [],
  update: null,
  marks: new Map(),
  matching: 0,
  total: 0,
  listening: 0,
};

/** How old the costs of the sources in the status line may be: as figures they differ a little every second. */
const HEAD_INTERVAL = 10_000;

const everything: Matches = () => true;

/** All sockets, the order and the filter over them, and what is new, changed or just closed. */
export class SocketModel {
  readonly state = createObservable<TableState>(EMPTY);
  /** Everything but the sockets; published when it says something new. Null until the first snapshot. */
  readonly head = createObservable<SnapshotHead | null>(null);
  readonly pulse = createObservable<Pulse>({ receivedAt: 0, takenAt: null });
  readonly byId = new Map<string, InspectedSocket>();
  /** By port and nothing else: every other order is made from this one, and that of the table is often this very one. */
  #base: readonly InspectedSocket[] = [];
  #sorted: readonly InspectedSocket[] = [];
  /** What the filter leaves of `#sorted`. */
  #living: readonly InspectedSocket[] = [];
  #update: ListUpdate | null = null;
  readonly #marks = new Map<string, Mark>();
  readonly #ghosts = new Map<string, InspectedSocket>();
  /** The ghosts in the order of the table. */
  #closed: readonly InspectedSocket[] = [];
  #head: SnapshotHead | null = null;
  #headShownAt = 0;
  #listening = 0;
  #matches: Matches = everything;
  #highlightSeconds = DEFAULT_SETTINGS.highlightSeconds;
  #sort: Sort;
  #grouping: Grouping = 'none';
  #compare: Compare;
  readonly #now: () => number;
  readonly #listeners = new Set<ModelListener>();

  constructor(sort: Sort, now: () => number = () => Date.now()) {
    this.#sort = sort;
    this.#compare = compareBy(sort);
    this.#now = now;
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
      this.apply(diffSnapshots(before, snapshot));
      return;
    }
    this.#setHead(headOf(snapshot));
    for (const socket of snapshot.sockets) this.byId.set(socket.id, socket);
    this.#base = [...snapshot.sockets].sort(compareTies);
    this.#sorted = sortSockets(this.#base, this.#sort, this.#grouping);
    this.#tell([], snapshot.sockets);
    this.#filterAgain();
  }

  apply({ head, added, changed, removed }: SnapshotChange): void {
    this.#setHead(head);
    // A quiet second costs the window nothing: no list is built, nobody is told.
    if (added.length + changed.length + removed.length === 0) return;
    const now = this.#now();
    const gone: InspectedSocket[] = [];
    const come = [...added, ...changed];
    for (const socket of changed) {
      const before = this.byId.get(socket.id);
      if (before === undefined) continue;
      gone.push(before);
      if (isWorthMarking(before, socket)) this.#mark(socket.id, 'changed', now);
    }
    for (const socket of added) this.#mark(socket.id, 'new', now);
    const closed = removed.map((id) => this.byId.get(id)).filter((socket) => socket !== undefined);
    for (const socket of closed) gone.push(socket);
    for (const id of removed) this.byId.delete(id);
    for (const socket of come) this.byId.set(socket.id, socket);
    this.#merge(gone, come, closed, now);
    this.#tell(gone, come);
    this.#publish();
  }

  /** What decides whether a socket is shown. */
  get matches(): Matches {
    return this.#matches;
  }

  /** `isNarrower`: whatever is not shown now would not match either, so only what is shown is asked. */
  setFilter(matches: Matches, isNarrower = false): void {
    this.#matches = matches;
    this.#filterAgain(isNarrower);
  }

  /** Rows of one group stand together, in the order of the groups, each sorted within. */
  setOrder(sort: Sort, grouping: Grouping = 'none'): void {
    if (sort === this.#sort && grouping === this.#grouping) return;
    this.#sort = sort;
    this.#grouping = grouping;
    this.#compare = compareBy(sort, grouping);
    this.#sorted = sortSockets(this.#base, sort, grouping);
    this.#filterAgain();
  }

  /** Of marks that are set from now on; 0 sets none and lets closed rows leave at once. */
  setHighlight(seconds: number): void {
    this.#highlightSeconds = seconds;
  }

  /** Where a shown row stands, -1 where it is not shown. */
  indexOf(id: string): number {
    const socket = this.byId.get(id) ?? this.#ghosts.get(id);
    return socket === undefined ? -1 : sortedIndexOf(this.state.get().rows, socket, this.#compare);
  }

  /** Of this local port, without a look at the others: the living ones, and closed ones that are still shown. */
  atPort(port: number): readonly InspectedSocket[] {
    const ghosts = [...this.#ghosts.values()].filter(({ local }) => local.port === port);
    return [...socketsOfPort(this.#base, port), ...ghosts];
  }

  /** When the next mark fades, null where none is left to. */
  get nextExpiry(): number | null {
    let next: number | null = null;
    for (const { until } of this.#marks.values()) next = next === null ? until : Math.min(next, until);
    return next;
  }

  /** The reader is about to be asked again after a silence of our own making. */
  awaitNews(): void {
    this.pulse.set({ ...this.pulse.get(), receivedAt: this.#now() });
  }

  /** Lets marks fade whose time is over, and closed rows leave. */
  expire(): void {
    const now = this.#now();
    let faded = false;
    for (const [id, mark] of this.#marks) {
      if (mark.until > now) continue;
      this.#marks.delete(id);
      this.#ghosts.delete(id);
      faded = true;
    }
    if (!faded) return;
    this.#closed = this.#stillShown();
    this.#publish();
  }

  #merge(
    gone: readonly InspectedSocket[],
    come: readonly InspectedSocket[],
    closed: readonly InspectedSocket[],
    now: number,
  ): void {
    const compare = this.#compare;
    const isAll = this.#matches === everything;
    const isBase = this.#sorted === this.#base;
    const [leaving, entering] = [gone.toSorted(compare), come.toSorted(compare)];
    this.#sorted = mergeSorted(this.#sorted, leaving, entering, compare);
    this.#base = isBase
      ? this.#sorted
      : mergeSorted(this.#base, gone.toSorted(compareTies), come.toSorted(compareTies), compareTies);
    const shown = isAll ? entering : entering.filter(this.#matches);
    this.#update = { from: this.#living, gone: leaving, come: shown };
    this.#living = isAll ? this.#sorted : mergeSorted(this.#living, leaving, shown, compare);
    // A socket that comes back while its ghost is shown takes the ghost's place.
    for (const { id } of come) this.#ghosts.delete(id);
    for (const socket of closed) this.#marks.delete(socket.id);
    const hasGhosts = this.#highlightSeconds > 0 && closed.length <= GHOST_LIMIT;
    const ghosts = hasGhosts ? closed.filter(this.#matches).sort(compare) : [];
    this.#closed = mergeSorted(this.#stillShown(), [], ghosts, compare);
    for (const socket of ghosts) {
      this.#ghosts.set(socket.id, socket);
      this.#mark(socket.id, 'closed', now);
    }
  }

  #stillShown(): readonly InspectedSocket[] {
    const shown = this.#closed.filter(({ id }) => this.#ghosts.has(id));
    return shown.length === this.#closed.length ? this.#closed : shown;
  }

  #filterAgain(isNarrower = false): void {
    const candidates = isNarrower ? this.#living : this.#sorted;
    this.#ghosts.clear();
    this.#closed = [];
    for (const [id, mark] of this.#marks) if (mark.kind === 'closed') this.#marks.delete(id);
    this.#living = this.#matches === everything ? this.#sorted : candidates.filter(this.#matches);
    this.#update = null;
    this.#publish();
  }

  #mark(id: string, kind: Mark['kind'], now: number): void {
    const duration = markDuration(kind, this.#highlightSeconds);
    if (duration > 0) this.#marks.set(id, { kind, until: now + duration });
  }

  #tell(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    for (const socket of gone) if (isWaiting(socket)) this.#listening--;
    for (const socket of come) if (isWaiting(socket)) this.#listening++;
    for (const listener of this.#listeners) listener(gone, come);
  }

  #setHead(head: SnapshotHead): void {
    const now = this.#now();
    this.#head = head;
    this.pulse.set({ receivedAt: now, takenAt: head.takenAt });
    const shown = this.head.get();
    if (shown !== null && isSameNews(shown, head) && now - this.#headShownAt < HEAD_INTERVAL) return;
    this.#headShownAt = now;
    this.head.set(head);
  }

  #publish(): void {
    const before = this.state.get();
    const isSame = before.living === this.#living && before.closed === this.#closed;
    this.state.set({
      isLoaded: this.#head !== null,
      rows: isSame ? before.rows : mergeSorted(this.#living, [], this.#closed, this.#compare),
      living: this.#living,
      closed: this.#closed,
      update: this.#update,
      marks: this.#marks,
      matching: this.#living.length,
      total: this.byId.size,
      listening: this.#listening,
    });
  }
}

/** As `is:listening` of the filter language counts them, so that both numbers agree. */
function isWaiting({ state }: InspectedSocket): boolean {
  return state === 'LISTEN' || state === 'UNCONNECTED';
}

/** For callers that wish to clear the filter. */
export const matchEverything = everything;
