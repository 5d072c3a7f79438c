import type { FieldName } from '../../../../shared/filter/field-names.ts';
import type { NodeIdentity } from './grouping.ts';
import type { Link } from './link.ts';

/** What the filter language calls a part of the picture. */
export interface FilterTerm {
  readonly field: FieldName;
  readonly value: string;
}

/** Null where no word of the language means just this node. */
export function termOfNode(identity: NodeIdentity): FilterTerm | null {
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
    case 'fold':
      return null;
    case 'remote':
      return identity.text === null ? null : { field: 'remote', value: identity.text };
  }
}

/** The port that is called: this computer's where it serves, the other one's where it uses. */
export function termOfLink({ port }: Link, provider: NodeIdentity): FilterTerm | null {
  if (port === null) return null;
  return { field: provider.kind === 'remote' ? 'remote-port' : 'port', value: String(port) };
}
