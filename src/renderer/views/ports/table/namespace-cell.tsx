import { NamespaceName } from '../../../components/namespace-name.tsx';
import { safeText } from '../../../format/safe-text.ts';
import { useNamespace } from '../../../store/use-namespace.ts';

export function NamespaceCell({ id }: { readonly id: string }) {
  const namespace = useNamespace(id);
  return namespace === null ? <bdi>{safeText(id)}</bdi> : <NamespaceName of={namespace} />;
}
