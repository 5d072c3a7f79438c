import type { ConversationSettings } from '../../../../shared/conversation-settings.ts';
import { ConversationIndex } from '../../../../shared/conversations/conversation-index.ts';
import { talkIdOf, type Talk } from '../../../../shared/conversations/talk.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { createObservable, type Observable } from '../../../store/observable.ts';
import type { Matches, SocketModel } from '../../../store/socket-model.ts';
import { chooseGrouping, countNodes, partiesOf } from './coarseness.ts';
import { groupingText, type Grouping } from './grouping.ts';
import type { Link } from './link.ts';
import { LinkBook, type LinkNode } from './link-book.ts';
import { NO_QUIET, quietServices, type QuietService } from './quiet-services.ts';

/** Who talks to whom at one moment, under one grouping. A new object only when something in it changed. */
export interface Conversations {
  readonly grouping: Grouping;
  readonly nodes: readonly LinkNode[];
  readonly links: readonly Link[];
  readonly quiet: readonly QuietService[];
  /** Changes when the user asked for another picture: then nothing needs to stay in its place. */
  readonly reason: string;
}

const START: Grouping = { local: 'process', remote: 'address' };
const EMPTY: Conversations = { grouping: START, nodes: [], links: [], quiet: [], reason: '' };

/** Keeps the conversations while somebody looks at them; costs nothing otherwise. */
export class ConversationStore {
  readonly state = createObservable<Conversations>(EMPTY);
  readonly #model: SocketModel;
  readonly #options: Observable<ConversationSettings>;
  #index = new ConversationIndex();
  #book = new LinkBook(START);
  #matches: Matches | null = null;
  #filterCount = 0;
  #isStale = false;
  #shownOptions: ConversationSettings;

  constructor(model: SocketModel, options: Observable<ConversationSettings>) {
    this.#model = model;
    this.#options = options;
    this.#shownOptions = options.get();
  }

  /** Returns what ends it. */
  start(): () => void {
    this.#index = new ConversationIndex();
    this.#index.update([], [...this.#model.byId.values()]);
    this.#rebuild(null);
    this.#publish();
    const ends = [
      this.#model.watch((gone, come) => this.#apply(gone, come)),
      this.#model.state.subscribe(() => this.#follow()),
      this.#options.subscribe(() => this.#follow()),
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
    if (talk === null) return this.#quietNodeOf(socket);
    const isCaller = talk.caller.socket?.id === socket.id;
    return this.#book.nodeIdOf(isCaller ? talk.caller.party : talk.provider.party);
  }

  #quietNodeOf({ id }: InspectedSocket): string | null {
    return this.state.get().quiet.find(({ socket }) => socket.id === id)?.nodeId ?? null;
  }

  #apply(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    const change = this.#index.update(gone, come);
    // All that goes before all that comes: a party whose facts changed is then entered anew.
    for (const talk of change.gone) this.#book.remove(talk);
    for (const talk of change.come) if (this.#isShown(talk)) this.#book.add(talk);
    this.#isStale = true;
  }

  #follow(): void {
    const hasFilterChanged = this.#model.matches !== this.#matches;
    const options = this.#options.get();
    const before = this.#shownOptions;
    const hasChoiceChanged = options.grouping !== before.grouping;
    if (hasFilterChanged) this.#filterCount++;
    if (hasFilterChanged || hasChoiceChanged) this.#rebuild(null);
    else if (this.#isStale) this.#regroup();
    const isSame = !this.#isStale && !hasFilterChanged && !hasChoiceChanged;
    if (isSame && options.hasQuiet === before.hasQuiet) return;
    this.#publish();
  }

  #isShown({ id }: Talk): boolean {
    return this.#index.socketsOf(id).some((socket) => this.#model.matches(socket));
  }

  /** Another grouping only where the present one has become illegible, or a finer one legible. */
  #regroup(): void {
    const grouping = chooseGrouping(this.#options.get().grouping, this.#book.grouping, (each, limit) =>
      countNodes(this.#book.parties(), each, limit),
    );
    if (groupingText(grouping) !== groupingText(this.#book.grouping)) this.#rebuild(this.#book.grouping);
  }

  #rebuild(present: Grouping | null): void {
    this.#matches = this.#model.matches;
    const talks = [...this.#index.talks].filter((talk) => this.#isShown(talk));
    const grouping = chooseGrouping(this.#options.get().grouping, present, (each, limit) =>
      countNodes(partiesOf(talks), each, limit),
    );
    this.#book = new LinkBook(grouping);
    for (const talk of talks) this.#book.add(talk);
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
      grouping,
      nodes: others.length === 0 ? nodes : [...nodes, ...others],
      links,
      quiet: services,
      reason: `${this.#filterCount} ${groupingText(grouping)}`,
    });
  }
}
