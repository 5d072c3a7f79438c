import type { Namespace } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from './use-observable.ts';

/** The namespace with this id; null where the last picture has none. */
export function useNamespace(id: string): Namespace | null {
  const app = useApp();
  return useObservable(app.model.head, (head) => head?.namespaces.find((one) => one.id === id) ?? null);
}
