import type { ConversationSettings } from '../../../../shared/conversation-settings.ts';
import { ConversationIndex } from '../../../../shared/conversations/conversation-index.ts';
import { partyOf } from '../../../../shared/conversations/party.ts';
import { talkIdOf, type Talk } from '../../../../shared/conversations/talk.ts';
import { always, type RowTest } from '../../../../shared/filter/row-test.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { createObservable, type Observable } from '../../../store/observable.ts';
import { chunks, runInSlices } from '../../../store/run-in-slices.ts';
import type { SocketModel } from '../../../store/socket-model.ts';
import { chooseGrouping, countNodes, partiesOf } from './coarseness.ts';
import { groupingText, type Grouping } from './grouping.ts';
import type { Link } from './link.ts';
import { LinkBook, type LinkNode } from './link-book.ts';
import { NO_QUIET, quietServices, type QuietService } from './quiet-services.ts';

/** Who talks to whom at one moment, under one grouping. A new object only when something in it changed. */
export interface Conversations {
  /** False until everything was looked at for the first time. */
  readonly isGathered: boolean;
  readonly grouping: Grouping;
  readonly nodes: readonly LinkNode[];
  readonly links: readonly Link[];
  readonly quiet: readonly QuietService[];
  /** Changes when the user asked for another picture: then nothing needs to stay in its place. */
  readonly reason: string;
}

const START: Grouping = { local: 'process', remote: 'address' };
const EMPTY: Conversations = {
  isGathered: false,
  grouping: START,
  nodes: [],
  links: [],
  quiet: [],
  reason: '',
};

/** Sockets or connections that are gathered in one go: a millisecond or two. */
const STEP = 500;
/** So many are gathered at once; more must not hold the window up. */
const SHORT = 5000;

const numbers = new WeakMap<RowTest, number>();
let lastNumber = 0;

/** Tells filters apart, also for whoever looks at the conversations again later. */
function numberOf(matches: RowTest | null): number {
  if (matches === null) return 0;
  const known = numbers.get(matches) ?? ++lastNumber;
  numbers.set(matches, known);
  return known;
}

/** Keeps the conversations while somebody looks at them; costs nothing otherwise. */
export class ConversationStore {
  readonly state = createObservable<Conversations>(EMPTY);
  readonly #model: SocketModel;
  readonly #options: Observable<ConversationSettings>;
  #index = new ConversationIndex();
  #book = new LinkBook(START);
  #matches: RowTest | null = null;
  #isStale = false;
  #shownOptions: ConversationSettings;
  #isGathering = false;
  /** Gives up what is being gathered. */
  #stop: () => void = () => undefined;
  /** Connections that came while it was chosen which ones are shown; null at any other time. */
  #late: Talk[] | null = null;

  constructor(model: SocketModel, options: Observable<ConversationSettings>) {
    this.#model = model;
    this.#options = options;
    this.#shownOptions = options.get();
  }

  /** Returns what ends it. */
  start(): () => void {
    this.#index = new ConversationIndex();
    this.#matches = null;
    this.#gather(this.#indexing());
    const ends = [
      this.#model.watch((gone, come) => this.#apply(gone, come)),
      this.#model.state.subscribe(() => this.#follow()),
      this.#options.subscribe(() => this.#follow()),
      () => this.#stop(),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /** The link that a socket is part of, null where it has no peer or the filter leaves it out. */
  linkOfSocket(socket: InspectedSocket): string | null {
    const talkId = talkIdOf(socket);
    return talkId === null ? null : this.#book.linkIdOf(talkId);
  }

  /** The connections of a link. */
  talksOf(linkId: string): Iterable<Talk> {
    return this.#book.talksOf(linkId);
  }

  /** The node that holds a socket: where its process, or whoever holds it, is drawn. */
  nodeOfSocket(socket: InspectedSocket): string | null {
    const talkId = talkIdOf(socket);
    const talk = talkId === null ? null : this.#index.find(talkId);
    if (talk === null) return this.#book.nodeIdOf(partyOf(socket)) ?? this.#quietNodeOf(socket);
    const isCaller = talk.caller.socket?.id === socket.id;
    return this.#book.nodeIdOf(isCaller ? talk.caller.party : talk.provider.party);
  }

  /** The end of its connection that the filter leaves: the socket itself where it can be. */
  shownEndOf(socket: InspectedSocket): InspectedSocket {
    const talkId = talkIdOf(socket);
    const ends = [socket, ...(talkId === null ? [] : this.#index.socketsOf(talkId))];
    return ends.find((end) => this.#model.matches(end)) ?? socket;
  }

  #quietNodeOf({ id }: InspectedSocket): string | null {
    return this.state.get().quiet.find(({ socket }) => socket.id === id)?.nodeId ?? null;
  }

  /** Small machines at once, large ones piece by piece; what was under way is given up. */
  #gather(steps: Iterator<void>): void {
    this.#stop();
    this.#late = null;
    this.#isGathering = true;
    this.#stop = runInSlices(steps, this.#model.byId.size <= SHORT);
  }

  *#indexing(): Generator<void, void> {
    const { byId } = this.#model;
    const waiting = [...byId.values()];
    for (const some of chunks(waiting, STEP)) {
      // Those that have gone or changed meanwhile were told of.
      this.#index.update(
        [],
        some.filter((socket) => byId.get(socket.id) === socket),
      );
      yield;
    }
    yield* this.#rebuilding(null);
  }

  *#rebuilding(present: Grouping | null): Generator<void, void> {
    this.#matches = this.#model.matches;
    const shown: Talk[] = [];
    const late: Talk[] = [];
    this.#late = late;
    for (const some of chunks(this.#index.talks, STEP)) {
      for (const talk of some) if (this.#isShown(talk)) shown.push(talk);
      yield;
    }
    const grouping = chooseGrouping(this.#options.get().grouping, present, (each, limit) =>
      countNodes(partiesOf(shown), each, limit),
    );
    this.#late = null;
    this.#book = new LinkBook(grouping);
    for (const some of chunks([...shown, ...late], STEP)) {
      for (const talk of some) if (this.#index.find(talk.id) === talk) this.#book.add(talk);
      yield;
    }
    this.#isGathering = false;
    this.#publish();
  }

  #apply(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    const change = this.#index.update(gone, come);
    // All that goes before all that comes: a party whose facts changed is then entered anew.
    for (const talk of change.gone) this.#book.remove(talk);
    const shown = change.come.filter((talk) => this.#isShown(talk));
    if (this.#late === null) for (const talk of shown) this.#book.add(talk);
    else this.#late.push(...shown);
    this.#isStale = true;
  }

  #follow(): void {
    // Sockets are still being joined: filter and grouping are asked for when they are.
    if (this.#matches === null) return;
    const hasFilterChanged = this.#model.matches !== this.#matches;
    const options = this.#options.get();
    const before = this.#shownOptions;
    const hasChoiceChanged = options.grouping !== before.grouping;
    if (hasFilterChanged || hasChoiceChanged) {
      this.#shownOptions = options;
      this.#gather(this.#rebuilding(null));
      return;
    }
    if (this.#isGathering || (!this.#isStale && options.hasQuiet === before.hasQuiet)) return;
    if (this.#isStale && this.#wantsOtherGrouping()) this.#gather(this.#rebuilding(this.#book.grouping));
    else this.#publish();
  }

  #isShown({ id }: Talk): boolean {
    const { matches } = this.#model;
    return matches === always || this.#index.socketsOf(id).some((socket) => matches(socket));
  }

  /** Another grouping only where the present one has become illegible, or a finer one legible. */
  #wantsOtherGrouping(): boolean {
    const grouping = chooseGrouping(this.#options.get().grouping, this.#book.grouping, (each, limit) =>
      countNodes(this.#book.parties(), each, limit),
    );
    return groupingText(grouping) !== groupingText(this.#book.grouping);
  }

  #publish(): void {
    const options = this.#options.get();
    const { links, nodes, grouping } = this.#book;
    const { services, nodes: others } = options.hasQuiet
      ? quietServices(this.#model.state.get().rows, links, nodes, grouping)
      : NO_QUIET;
    this.#isStale = false;
    this.#shownOptions = options;
    this.state.set({
      isGathered: true,
      grouping,
      nodes: others.length === 0 ? nodes : [...nodes, ...others],
      links,
      quiet: services,
      reason: `${numberOf(this.#matches)} ${groupingText(grouping)}`,
    });
  }
}
