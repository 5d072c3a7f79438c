import services from '../../resources/services/services.json';
import { isDynamicRangeClient } from '../shared/dynamic-client.ts';
import type { FilterContext } from '../shared/filter/context.ts';
import type { Namespace } from '../shared/socket.ts';

/** What the filter language must know beside the sockets; `namespaces` is asked whenever one is looked for by name. */
export function filterContext(user: string | null, namespaces: () => readonly Namespace[]): FilterContext {
  return {
    services: services.services,
    user,
    isDynamicClient: isDynamicRangeClient,
    get namespaces() {
      return namespaces();
    },
  };
}
