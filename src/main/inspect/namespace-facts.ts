import type { Namespace } from '../../shared/socket.ts';
import { createPortFacts, type PortFactsOf } from './port-facts.ts';

export interface NamespaceFacts {
  readonly namespace: Namespace | undefined;
  readonly portFacts: PortFactsOf;
}

/** Facts by namespace id; those of a namespace that is as before are kept. */
export class NamespaceTable {
  #facts = new Map<string, NamespaceFacts>();
  readonly #unlisted: NamespaceFacts = { namespace: undefined, portFacts: createPortFacts(undefined) };

  /** Returns the ids of the namespaces that are new, gone or different. */
  update(namespaces: readonly Namespace[]): ReadonlySet<string> {
    const before = this.#facts;
    const next = new Map<string, NamespaceFacts>();
    const changed = new Set<string>();
    for (const namespace of namespaces) {
      const known = before.get(namespace.id);
      const isKept = known !== undefined && JSON.stringify(known.namespace) === JSON.stringify(namespace);
      next.set(namespace.id, isKept ? known : { namespace, portFacts: createPortFacts(namespace) });
      if (!isKept) changed.add(namespace.id);
    }
    for (const id of before.keys()) if (!next.has(id)) changed.add(id);
    this.#facts = next;
    return changed;
  }

  /** A namespace that the host did not list has facts too: its ranges are unknown. */
  of(id: string): NamespaceFacts {
    return this.#facts.get(id) ?? this.#unlisted;
  }
}
