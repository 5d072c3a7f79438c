import services from '../../resources/services/services.json';
import { isDynamicRangeClient } from '../shared/dynamic-client.ts';
import type { FilterContext } from '../shared/filter/context.ts';
import type { Snapshot } from '../shared/socket.ts';

/** What the filter language must know beside the sockets. */
export function filterContext(user: string | null, snapshot: Snapshot | null): FilterContext {
  return {
    services: services.services,
    user,
    isDynamicClient: isDynamicRangeClient,
    ...(snapshot === null ? {} : { namespaces: snapshot.namespaces }),
  };
}
