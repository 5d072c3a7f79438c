import type { Talk } from '../../../../shared/conversations/talk.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { Conversations, ConversationStore } from './conversation-store.ts';

/** What of the picture stands for the selected socket. */
export interface SelectedPart {
  readonly nodeId: string | null;
  readonly linkId: string | null;
}

export const NOTHING_SELECTED: SelectedPart = { nodeId: null, linkId: null };

/** What the user chose, while it is there and its socket is the selected one; else the socket's own link or node. */
export function selectedPart(
  store: Pick<ConversationStore, 'linkOfSocket' | 'nodeOfSocket'>,
  { nodes, links }: Conversations,
  socket: InspectedSocket | null,
  chosen: { readonly kind: 'node' | 'link'; readonly id: string; readonly socketId: string } | null,
): SelectedPart {
  if (socket === null) return NOTHING_SELECTED;
  if (chosen !== null && chosen.socketId === socket.id) {
    if (chosen.kind === 'node' && nodes.some(({ id }) => id === chosen.id)) {
      return { nodeId: chosen.id, linkId: null };
    }
    if (chosen.kind === 'link' && links.some(({ id }) => id === chosen.id)) {
      return { nodeId: null, linkId: chosen.id };
    }
  }
  const linkId = store.linkOfSocket(socket);
  if (linkId !== null) return { nodeId: null, linkId };
  return { nodeId: store.nodeOfSocket(socket), linkId: null };
}

const first = <Item>(items: Iterable<Item>): Item | undefined => {
  for (const item of items) return item;
  return undefined;
};

const socketOf = ({ caller, provider }: Talk): InspectedSocket | null => caller.socket ?? provider.socket;

/** The socket that stands for a link: the caller's end where it is on this computer. */
export function socketOfLink(store: ConversationStore, linkId: string): InspectedSocket | null {
  const talk = first(store.talksOf(linkId));
  return talk === undefined ? null : socketOf(talk);
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
