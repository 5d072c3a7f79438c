import type { Conversations } from './conversation-store.ts';

/** The nodes within so many steps of `start`, whoever called. */
export function nodesAround(
  { links }: Pick<Conversations, 'links'>,
  start: readonly string[],
  steps: number,
): ReadonlySet<string> {
  const reached = new Set(start);
  for (let step = 0; step < steps; step++) {
    const edge = new Set(reached);
    for (const { from, to } of links) {
      if (edge.has(from)) reached.add(to);
      if (edge.has(to)) reached.add(from);
    }
  }
  return reached;
}

/** The part of the picture within so many steps of `start`; the whole where `start` is not in it. */
export function focusOn(
  conversations: Conversations,
  start: readonly string[],
  steps: number,
): Conversations {
  const known = start.filter((id) => conversations.nodes.some((node) => node.id === id));
  if (known.length === 0) return conversations;
  const around = nodesAround(conversations, known, steps);
  return {
    ...conversations,
    nodes: conversations.nodes.filter(({ id }) => around.has(id)),
    links: conversations.links.filter(({ from, to }) => around.has(from) && around.has(to)),
    quiet: conversations.quiet.filter(({ nodeId }) => around.has(nodeId)),
    reason: `${conversations.reason} ${steps} around ${known.join()}`,
  };
}
