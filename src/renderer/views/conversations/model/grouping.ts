import type {
  ConversationSettings,
  LocalLevel,
  RemoteLevel,
} from '../../../../shared/conversation-settings.ts';
import type { Party } from '../../../../shared/conversations/party.ts';
import type { Container, Owner, Ownership, OwnershipReason } from '../../../../shared/socket.ts';
import { programHint } from '../../../format/process-hint.ts';
import type { LinkNode } from './link-book.ts';
import { remoteNetworkOf, type RemoteRange } from './remote-network.ts';

export interface Grouping {
  readonly local: LocalLevel;
  readonly remote: RemoteLevel;
}

/** What the user asks for; auto follows the number of nodes. */
export type GroupingChoice = Readonly<ConversationSettings['grouping']>;

/** From the finest to the coarsest. */
const LADDER: readonly Grouping[] = [
  { local: 'process', remote: 'address' },
  { local: 'program', remote: 'address' },
  { local: 'program', remote: 'network' },
  { local: 'program', remote: 'block' },
];

/** The groupings that a choice leaves open, the finest first. */
export function groupingsFor({ local, remote }: GroupingChoice): readonly Grouping[] {
  const open = LADDER.map((step) => ({
    local: local === 'auto' ? step.local : local,
    remote: remote === 'auto' ? step.remote : remote,
  }));
  return open.filter((step, index) => groupingText(step) !== groupingText(open[index - 1] ?? null));
}

export function groupingText(grouping: Grouping | null): string {
  return grouping === null ? '' : `${grouping.local} ${grouping.remote}`;
}

/** Who a node is. Its words are found where it is drawn. */
export type NodeIdentity =
  | { readonly kind: 'process'; readonly owner: Owner; readonly namespace: string }
  | {
      readonly kind: 'program';
      readonly name: string;
      readonly hint: string | null;
      readonly container: Container | null;
      readonly namespace: string;
    }
  /** Without a container: everything else in that network. */
  | { readonly kind: 'container'; readonly container: Container | null; readonly namespace: string }
  | {
      readonly kind: 'unowned';
      readonly ownership: Ownership;
      readonly reason: OwnershipReason | null;
      readonly user: string | null;
      readonly uid: number | null;
      readonly unit: string | null;
      readonly namespace: string;
    }
  /** `text`: an address, a network in CIDR notation, or null for all public addresses. */
  | {
      readonly kind: 'remote';
      readonly level: RemoteLevel;
      readonly text: string | null;
      readonly range: RemoteRange;
    }
  /** Several nodes in one box, the busiest first. */
  | {
      readonly kind: 'fold';
      readonly why: 'alike' | 'others';
      readonly place: 'here' | 'elsewhere';
      readonly members: readonly LinkNode[];
    };

export interface NodeKey {
  readonly id: string;
  readonly identity: NodeIdentity;
}

function localKey(party: Exclude<Party, { kind: 'remote' }>, level: LocalLevel): NodeKey {
  const { namespace } = party;
  if (level === 'container') {
    const container = party.kind === 'process' ? party.owner.container : null;
    const id = container === null ? `network ${namespace}` : `container ${container.id}`;
    return { id, identity: { kind: 'container', container, namespace } };
  }
  if (party.kind === 'unowned') {
    const { ownership, reason, user, uid, unit } = party;
    return { id: party.id, identity: { kind: 'unowned', ownership, reason, user, uid, unit, namespace } };
  }
  const { owner } = party;
  if (level === 'process') return { id: party.id, identity: { kind: 'process', owner, namespace } };
  const { name, container } = owner;
  const hint = programHint(owner);
  const id = `program ${name} ${hint ?? ''} ${container?.id ?? namespace}`;
  return { id, identity: { kind: 'program', name, hint, container, namespace } };
}

function remoteKey({ id, address }: Party & { kind: 'remote' }, level: RemoteLevel): NodeKey {
  const { range, network, block } = remoteNetworkOf(address);
  if (level === 'address') return { id, identity: { kind: 'remote', level, text: address, range } };
  const text = level === 'network' ? network : block;
  return { id: `remote ${text ?? 'public'}`, identity: { kind: 'remote', level, text, range } };
}

/** The node that a party is part of. */
export function nodeKeyOf(party: Party, { local, remote }: Grouping): NodeKey {
  return party.kind === 'remote' ? remoteKey(party, remote) : localKey(party, local);
}
