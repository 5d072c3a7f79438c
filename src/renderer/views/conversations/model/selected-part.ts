import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { Chosen } from '../conversation-state.ts';
import type { Conversations, ConversationStore } from './conversation-store.ts';
import type { Folded } from './folding/folded.ts';

/** What stands for the selected socket. */
export interface SelectedPart {
  /** One, or all that share a box that was chosen as a whole. */
  readonly nodeIds: readonly string[];
  readonly linkId: string | null;
}

/** What of the picture stands for it. */
export interface DrawnPart {
  readonly nodeId: string | null;
  readonly linkId: string | null;
}

export const NOTHING_SELECTED: SelectedPart = { nodeIds: [], linkId: null };

/** What the user chose, while it is there and its socket is the selected one; else the socket's own link or node. */
export function selectedPart(
  store: Pick<ConversationStore, 'linkOfSocket' | 'nodeOfSocket'>,
  { nodes, links }: Conversations,
  socket: InspectedSocket | null,
  chosen: Chosen | null,
): SelectedPart {
  if (socket === null) return NOTHING_SELECTED;
  if (chosen !== null && chosen.socketId === socket.id) {
    if (chosen.kind === 'node') {
      const wanted = new Set(chosen.nodes);
      const nodeIds = nodes.map(({ id }) => id).filter((id) => wanted.has(id));
      if (nodeIds.length > 0) return { nodeIds, linkId: null };
    } else if (links.some(({ id }) => id === chosen.id)) {
      return { nodeIds: [], linkId: chosen.id };
    }
  }
  const linkId = store.linkOfSocket(socket);
  if (linkId !== null) return { nodeIds: [], linkId };
  const nodeId = store.nodeOfSocket(socket);
  return { nodeIds: nodeId === null ? [] : [nodeId], linkId: null };
}

/** The box and the line in which the selection is drawn. */
export function drawnPart({ foldOf, lineOf }: Folded, { nodeIds, linkId }: SelectedPart): DrawnPart {
  const [nodeId = null] = nodeIds;
  return {
    nodeId: nodeId === null ? null : (foldOf.get(nodeId) ?? nodeId),
    linkId: linkId === null ? null : (lineOf.get(linkId) ?? null),
  };
}

/** The nodes that the selection is about: itself, or the ends of its link. */
export function nodesOf({ nodeIds, linkId }: SelectedPart, { links }: Conversations): readonly string[] {
  const link = linkId === null ? undefined : links.find(({ id }) => id === linkId);
  return link === undefined ? nodeIds : [link.from, link.to];
}

const first = <Item>(items: Iterable<Item>): Item | undefined => {
  for (const item of items) return item;
  return undefined;
};

/**
 * A socket for each connection of a link, in the order of the callers' ports: the callers' ends where they are on this
 * computer, or the providers' where `present` is one of those.
 */
export function socketsOfLink(
  store: Pick<ConversationStore, 'talksOf'>,
  linkId: string,
  present: string | null = null,
): readonly InspectedSocket[] {
  const talks = [...store.talksOf(linkId)].sort(
    (left, right) => left.caller.port - right.caller.port || (left.id < right.id ? -1 : 1),
  );
  const isProvider = talks.some(({ provider }) => present !== null && provider.socket?.id === present);
  return talks
    .map(({ caller, provider }) =>
      isProvider ? (provider.socket ?? caller.socket) : (caller.socket ?? provider.socket),
    )
    .filter((socket) => socket !== null);
}

/** The socket that stands for a link: that of the first port that its row tells. */
export function socketOfLink(store: ConversationStore, linkId: string): InspectedSocket | null {
  return socketsOfLink(store, linkId)[0] ?? null;
}

/** The socket that stands for a node: what it serves rather than what it calls, and its own end rather than the other. */
export function socketOfNode(
  store: ConversationStore,
  { links, quiet }: Conversations,
  nodeId: string,
): InspectedSocket | null {
  for (const { id, to } of links) {
    const talk = to === nodeId ? first(store.talksOf(id)) : undefined;
    if (talk !== undefined) return talk.provider.socket ?? talk.caller.socket;
  }
  const waiting = quiet.find((service) => service.nodeId === nodeId);
  if (waiting !== undefined) return waiting.socket;
  const calling = links.find(({ from }) => from === nodeId);
  return calling === undefined ? null : socketOfLink(store, calling.id);
}
