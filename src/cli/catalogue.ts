import services from '../../resources/services/services.json';
import { isDynamicRangeClient } from '../shared/dynamic-client.ts';
import type { FilterContext } from '../shared/filter/context.ts';
import type { Language } from '../shared/settings.ts';
import type { Namespace } from '../shared/socket.ts';
import { createTitler, titlesIn, type Titler } from '../shared/titles.ts';

/** What people call services and programs. */
export const titles = { en: titlesIn('en', services.services), ko: titlesIn('ko', services.services) };

/** Makes of sockets what people read. */
export const titler = (language: Language): Titler => createTitler(titles[language]);

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
