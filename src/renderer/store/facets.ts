import type { FilterContext } from '../../shared/filter/context.ts';
import { always, type RowTest } from '../../shared/filter/row-test.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import type { CompileQuery } from './compile-query.ts';
import { talliesFor, talliesOfSaved, type FacetField, type Tally, type View } from './facet-tally.ts';
import { createObservable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

export interface NamedCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface FacetCounts {
  readonly views: Readonly<Partial<Record<View, number>>>;
  readonly services: readonly NamedCount[];
  readonly users: readonly NamedCount[];
  readonly containers: readonly NamedCount[];
  /** By the text of each saved filter that can be read. */
  readonly saved: ReadonlyMap<string, number>;
  readonly values: Readonly<
    Record<Exclude<FacetField, 'service' | 'user' | 'container'>, ReadonlyMap<string, number>>
  >;
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();
const EMPTY: FacetCounts = {
  views: {},
  services: [],
  users: [],
  containers: [],
  saved: NO_COUNTS,
  values: {
    range: NO_COUNTS,
    ephemeral: NO_COUNTS,
    side: NO_COUNTS,
    verdict: NO_COUNTS,
    exposure: NO_COUNTS,
    namespace: NO_COUNTS,
    protocol: NO_COUNTS,
    state: NO_COUNTS,
  },
};

/** So many sockets are counted at once; more than that are counted in pieces, none of which a keystroke waits for. */
const AT_ONCE = 4000;
const PIECE = 1000;
const DELAY = 150;
/** A change of more sockets is counted in a task of its own, so that its rows are drawn before. */
const LARGE_CHANGE = 200;

interface Base {
  readonly matches: RowTest;
  readonly tallies: readonly Tally[];
}

/** Live counts beside every facet. An update touches only what changed; a new query counts again, after the table. */
export class FacetStore {
  readonly state = createObservable<FacetCounts>(EMPTY);
  readonly #model: SocketModel;
  readonly #compile: CompileQuery;
  readonly #context: FilterContext;
  readonly #names = new Map<string, string>();
  #bases: readonly Base[] = [];
  #order: readonly string[] = [];
  #userOrder: readonly string[] = [];
  #containerOrder: readonly string[] = [];
  #isHeld = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Changes that `#bases` have not counted yet. */
  #waiting: { readonly gone: readonly InspectedSocket[]; readonly come: readonly InspectedSocket[] }[] = [];
  /** due: a count will begin. counting: it goes on. complete: `#bases` hold every socket, or will with what is waiting. */
  #stage: 'due' | 'counting' | 'complete' = 'due';
  #text = '';
  #saved: readonly string[] = [];

  constructor(model: SocketModel, compile: CompileQuery, context: FilterContext) {
    this.#model = model;
    this.#compile = compile;
    this.#context = context;
    this.setQuery('');
    model.watch((gone, come) => this.#follow(gone, come));
  }

  setQuery(text: string): void {
    this.#text = text;
    this.#restart(this.#model.byId.size <= AT_ONCE ? 0 : DELAY);
  }

  /** The filters of the saved views, each of which is counted, too. */
  setSaved(filters: readonly string[]): void {
    const readable = filters.filter((filter) => this.#compile(filter).ok);
    if (readable.join('\n') === this.#saved.join('\n')) return;
    this.#saved = readable;
    this.setQuery(this.#text);
  }

  /** While the pointer is over them, services keep their order: nobody likes a button that walks off. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    // While they are counted anew, those of before stay until all of them are there.
    if (!isHeld && this.#stage === 'complete') this.#publish();
  }

  #restart(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stage = 'due';
    this.#waiting = [];
    if (delay === 0) this.#count();
    else this.#timer = setTimeout(() => this.#count(), delay);
  }

  #count(): void {
    const all = [...talliesFor(this.#text, this.#context), ...talliesOfSaved(this.#saved)];
    this.#bases = [...new Set(all.map((tally) => tally.baseText))].map((baseText) => {
      const compiled = this.#compile(baseText);
      return {
        matches: compiled.ok ? compiled.matches : always,
        tallies: all.filter((tally) => tally.baseText === baseText),
      };
    });
    this.#stage = 'counting';
    const { table } = this.#model.rows;
    this.#countPiece(
      this.#bases.map(({ matches }) => matches.mask(table)),
      this.#livingByPlace(),
      0,
    );
  }

  /** The sockets of this moment: the table goes on while they are counted. */
  #livingByPlace(): readonly (InspectedSocket | undefined)[] {
    const { rows } = this.#model;
    return Array.from({ length: rows.table.size }, (_, place) =>
      rows.isLiving(place) ? rows.table.at(place) : undefined,
    );
  }

  /** `masks`: by place, the answers of each of `#bases`. What changes meanwhile waits, or no count would end. */
  #countPiece(
    masks: readonly Uint8Array[],
    sockets: readonly (InspectedSocket | undefined)[],
    from: number,
  ): void {
    const end = sockets.length <= AT_ONCE ? sockets.length : Math.min(sockets.length, from + PIECE);
    for (let place = from; place < end; place++) {
      const socket = sockets[place];
      if (socket !== undefined) this.#add(socket, 1, (base) => masks[base]?.[place] === 1);
    }
    if (end < sockets.length) {
      this.#timer = setTimeout(() => this.#countPiece(masks, sockets, end), 0);
      return;
    }
    this.#stage = 'complete';
    this.#catchUp();
  }

  #follow(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    // One that is due will find them.
    if (this.#stage === 'due') return;
    if (this.#stage === 'complete' && come.length > AT_ONCE) {
      this.#restart(DELAY);
      return;
    }
    this.#waiting.push({ gone, come });
    if (this.#timer !== null) return;
    if (gone.length + come.length > LARGE_CHANGE) this.#timer = setTimeout(() => this.#catchUp(), 0);
    else this.#catchUp();
  }

  #catchUp(): void {
    this.#timer = null;
    const bases = this.#bases;
    for (const { gone, come } of this.#waiting) {
      for (const socket of gone) this.#add(socket, -1, (base) => bases[base]?.matches(socket) === true);
      for (const socket of come) this.#add(socket, 1, (base) => bases[base]?.matches(socket) === true);
    }
    this.#waiting = [];
    this.#publish();
  }

  #add(socket: InspectedSocket, by: 1 | -1, isOf: (base: number) => boolean): void {
    if (socket.service !== null) this.#names.set(socket.service.id, socket.service.name);
    let index = 0;
    for (const { tallies } of this.#bases) {
      if (!isOf(index++)) continue;
      for (const { field, valueOf, counts } of tallies) {
        const value = valueOf(socket);
        if (value === null) continue;
        const count = (counts.get(value) ?? 0) + by;
        // Containers come and go for weeks; of a saved filter nothing is an answer, too.
        if (count === 0 && field !== 'saved') counts.delete(value);
        else counts.set(value, count);
      }
    }
  }

  #publish(): void {
    const tallies = this.#bases.flatMap((base) => base.tallies);
    const of = (field: FacetField): ReadonlyMap<string, number> =>
      new Map(tallies.find((tally) => tally.field === field)?.counts);
    const services = of('service');
    const users = of('user');
    const containers = of('container');
    this.#order = this.#ordered(services, this.#order);
    this.#userOrder = this.#ordered(users, this.#userOrder);
    this.#containerOrder = this.#ordered(containers, this.#containerOrder);
    this.state.set({
      views: Object.fromEntries(
        tallies.filter((tally) => tally.field === 'is').flatMap((tally) => [...tally.counts]),
      ),
      services: this.#order.map((id) => ({
        id,
        name: this.#names.get(id) ?? id,
        count: services.get(id) ?? 0,
      })),
      users: this.#userOrder.map((id) => ({ id, name: id, count: users.get(id) ?? 0 })),
      containers: this.#containerOrder.map((id) => ({ id, name: id, count: containers.get(id) ?? 0 })),
      saved: new Map(
        tallies.filter((tally) => tally.field === 'saved').flatMap((tally) => [...tally.counts]),
      ),
      values: {
        range: of('range'),
        ephemeral: of('ephemeral'),
        side: of('side'),
        verdict: of('verdict'),
        exposure: of('exposure'),
        namespace: of('namespace'),
        protocol: of('protocol'),
        state: of('state'),
      },
    });
  }

  #ordered(counts: ReadonlyMap<string, number>, before: readonly string[]): readonly string[] {
    const present = [...counts].filter(([, count]) => count > 0);
    const nameOf = (id: string): string => this.#names.get(id) ?? id;
    const sorted = present
      .sort(([one, a], [other, b]) => b - a || nameOf(one).localeCompare(nameOf(other)))
      .map(([id]) => id);
    if (!this.#isHeld) return sorted;
    const known = new Set(before);
    return [...before, ...sorted.filter((id) => !known.has(id))];
  }
}
