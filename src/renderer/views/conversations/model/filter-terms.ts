import type { Term } from '../../../../shared/filter/edit.ts';
import type { NodeIdentity } from './grouping.ts';
import type { Link } from './link.ts';

/** Null where no word of the language means just this node. */
function termOfNode(identity: Exclude<NodeIdentity, { kind: 'fold' }>): Term | null {
  switch (identity.kind) {
    case 'process':
      return { field: 'pid', value: String(identity.owner.pid) };
    case 'program':
      return { field: 'process', value: identity.name };
    case 'container':
      return identity.container === null
        ? { field: 'namespace', value: identity.namespace }
        : { field: 'container', value: identity.container.name ?? identity.container.id };
    case 'unowned':
      if (identity.user !== null) return { field: 'user', value: identity.user };
      return identity.ownership === 'known' ? null : { field: 'owner', value: identity.ownership };
    case 'remote':
      return identity.text === null ? null : { field: 'remote', value: identity.text };
  }
}

/** What selects a node, or any of those that share a box. Nothing where no words of the language mean just them. */
export function termsOfNode(identity: NodeIdentity): readonly Term[] {
  if (identity.kind !== 'fold') {
    const term = termOfNode(identity);
    return term === null ? [] : [term];
  }
  return termsOfNodes(identity.members.map((member) => member.identity));
}

/** Several nodes can be selected only where each of them can. */
export function termsOfNodes(identities: readonly NodeIdentity[]): readonly Term[] {
  const each = identities.map(termsOfNode);
  return each.some((terms) => terms.length === 0) ? [] : each.flat();
}

const isElsewhere = (identity: NodeIdentity): boolean =>
  identity.kind === 'remote' || (identity.kind === 'fold' && identity.place === 'elsewhere');

/** The port that is called: this computer's where it serves, the other one's where it uses. */
export function termsOfLink({ port }: Link, provider: NodeIdentity): readonly Term[] {
  if (port === null) return [];
  return [{ field: isElsewhere(provider) ? 'remote-port' : 'port', value: String(port) }];
}
