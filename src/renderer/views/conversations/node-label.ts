import type { TFunction } from 'i18next';
import type { Namespace } from '../../../shared/socket.ts';
import { userText } from '../../../shared/runner.ts';
import { processHint } from '../../format/process-hint.ts';
import { safeText } from '../../format/safe-text.ts';
import type { NodeIdentity } from './model/grouping.ts';
import type { LinkNode } from './model/link-book.ts';

export interface NodeLabel {
  readonly title: string;
  /** What tells two of one title apart. */
  readonly detail: string;
  /** The title is a phrase of ours and no name: it is cut between its words. */
  readonly isPhrase?: boolean;
}

const NOBODY: NodeLabel = { title: '', detail: '' };

export interface LabelWords {
  readonly t: TFunction;
  readonly namespaces: readonly Namespace[];
}

/** More do not fit, and the list has them all. */
const MOST_NAMES = 12;

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** The network that a node is in, where it is not this computer's own; null where nothing needs to be said. */
function networkOf(id: string, { t, namespaces }: LabelWords): string | null {
  const namespace = namespaces.find((each) => each.id === id);
  if (namespace === undefined || namespace.kind === 'host') return null;
  return namespace.name === '' ? t('conversations.network', { id }) : namespace.name;
}

function unownedLabel(identity: NodeIdentity & { kind: 'unowned' }, words: LabelWords): NodeLabel {
  const { t } = words;
  const { ownership, reason, unit } = identity;
  const kind = ownership === 'hidden' || ownership === 'kernel' ? ownership : 'none';
  const who = userText(identity);
  const title =
    kind === 'none'
      ? t('conversations.noProcess')
      : joined(t(`owner.${kind}`), who === null ? null : t('conversations.user', { user: who }));
  const why = reason === null || reason === 'kernel' ? null : t(`owner.reason.${reason}`);
  return { title, detail: joined(unit, why, networkOf(identity.namespace, words)), isPhrase: true };
}

function containerLabel(
  { container, namespace }: NodeIdentity & { kind: 'container' },
  size: number,
  words: LabelWords,
): NodeLabel {
  const count = words.t('conversations.processes', { count: size });
  if (container === null) {
    return { title: networkOf(namespace, words) ?? words.t('namespace.host'), detail: count };
  }
  return { title: container.name ?? container.id.slice(0, 12), detail: joined(container.runtime, count) };
}

function remoteLabel(
  { level, text, range }: NodeIdentity & { kind: 'remote' },
  size: number,
  { t }: LabelWords,
): NodeLabel {
  const kind = t(`conversations.place.${range}`);
  const count = level === 'address' ? null : t('conversations.addresses', { count: size });
  return text === null
    ? { title: kind, detail: count ?? '', isPhrase: true }
    : { title: text, detail: joined(kind, count) };
}

/** `worker-1 +29`, and what the thirty have in common. */
function foldLabel({ why, place, members }: NodeIdentity & { kind: 'fold' }, words: LabelWords): NodeLabel {
  const { t } = words;
  const count = members.length;
  const names = members.slice(0, MOST_NAMES).map((member) => wordsOf(member, words).title);
  if (why === 'others')
    return { title: t(`conversations.others.${place}`, { count }), detail: names.join(', '), isPhrase: true };
  return { title: `${names[0] ?? ''} +${count - 1}`, detail: t('conversations.alike', { count }) };
}

/** `pid 812` of the one process, `3 processes` of several. */
function processesText({ size, only }: LinkNode, { t }: LabelWords): string {
  return only?.kind === 'process'
    ? t('processes.pid', { pid: only.owner.pid })
    : t('conversations.processes', { count: size });
}

function wordsOf(node: LinkNode, words: LabelWords): NodeLabel {
  const { identity, size } = node;
  const { t } = words;
  switch (identity.kind) {
    case 'process': {
      const { owner, namespace } = identity;
      const { pid, container } = owner;
      const place = container?.name ?? networkOf(namespace, words);
      return { title: owner.name, detail: joined(t('processes.pid', { pid }), processHint(owner), place) };
    }
    case 'program': {
      const { name, hint, container, namespace } = identity;
      const place = container?.name ?? networkOf(namespace, words);
      return { title: name, detail: joined(processesText(node, words), hint, place) };
    }
    case 'container':
      return containerLabel(identity, size, words);
    case 'unowned':
      return unownedLabel(identity, words);
    case 'fold':
      return foldLabel(identity, words);
    case 'remote':
      return remoteLabel(identity, size, words);
  }
}

/** What a node is called. Names are written by strangers, so whatever could deceive is made visible. */
function labelOf(node: LinkNode, words: LabelWords): NodeLabel {
  const label = wordsOf(node, words);
  return { ...label, title: safeText(label.title), detail: safeText(label.detail) };
}

/** The names of nodes, each found when it is first asked for. */
export class LabelBook {
  readonly #words: LabelWords;
  readonly #known = new WeakMap<LinkNode, NodeLabel>();

  constructor(words: LabelWords) {
    this.#words = words;
  }

  /** Answers for every node and box by its id. */
  finder(...lists: readonly (readonly LinkNode[])[]): (id: string) => NodeLabel {
    const nodes = new Map(lists.flatMap((list) => list.map((node) => [node.id, node])));
    return (id) => {
      const node = nodes.get(id);
      return node === undefined ? NOBODY : this.#of(node);
    };
  }

  #of(node: LinkNode): NodeLabel {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const label = labelOf(node, this.#words);
    this.#known.set(node, label);
    return label;
  }
}
