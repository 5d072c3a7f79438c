import services from '../../resources/services/services.json';
import { isDynamicRangeClient } from '../shared/dynamic-client.ts';
import type { FilterContext } from '../shared/filter/context.ts';
import type { Language } from '../shared/settings.ts';
import type { InspectedSocket, Namespace } from '../shared/socket.ts';
import { titled, titlesIn } from '../shared/titles.ts';

/** What people call services and programs. */
export const titles = { en: titlesIn('en', services.services), ko: titlesIn('ko', services.services) };

/** Makes of sockets what people read. */
export const titler =
  (language: Language) =>
  (socket: InspectedSocket): InspectedSocket =>
    titled(socket, titles[language]);

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
