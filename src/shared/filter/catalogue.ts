import { withoutBrackets } from '../without-brackets.ts';
import { remember } from './remember.ts';
import type { FilterContext, FilterService } from './context.ts';
import type { Shelf } from './shelf.ts';

/** A catalogue made ready for look-up. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, FilterService>;
  readonly byAlias: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the name as it stands beside a port: without what stands in brackets at its end. */
  readonly byShortName: ReadonlyMap<string, ReadonlySet<string>>;
  /** Searchable texts by the one owner, and then by the words beside it; they name services of this catalogue. */
  readonly shelves: WeakMap<object, Shelf>;
  /** In lower case, and one and the same string for equal texts: less to keep, and quick to compare. */
  readonly searchable: (text: string) => string;
}

function grouped(
  services: readonly FilterService[],
  words: (service: FilterService) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const service of services) {
    for (const word of words(service)) {
      const key = word.toLowerCase();
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(service.id));
    }
  }
  return groups;
}

/** In both languages: what people see in one, they type in the other. */
export function serviceNames({ name, title_ko, name_ko }: FilterService): readonly string[] {
  return [name, title_ko, name_ko].filter((word) => typeof word === 'string');
}

const CATALOGUES = new WeakMap<readonly FilterService[], Catalogue>();

/** Built once for each list of services. */
export function catalogueOf({ services }: FilterContext): Catalogue {
  const known = CATALOGUES.get(services);
  if (known !== undefined) return known;
  const catalogue: Catalogue = {
    byId: new Map(services.map((service) => [service.id, service])),
    byAlias: grouped(services, (service) => service.aliases),
    byName: grouped(services, serviceNames),
    byShortName: grouped(services, (service) => serviceNames(service).map(withoutBrackets)),
    shelves: new WeakMap(),
    searchable: remember((text) => text.toLowerCase()),
  };
  CATALOGUES.set(services, catalogue);
  return catalogue;
}

/**
 * The ids that a word means: an id before an alias, an alias before a name, a whole name before a short one. A word
 * that is none of them stands for itself, since services that IANA alone knows are not in the catalogue.
 */
export function serviceIds(catalogue: Catalogue, text: string): ReadonlySet<string> {
  const word = text.toLowerCase();
  if (catalogue.byId.has(word)) return new Set([word]);
  const { byAlias, byName, byShortName } = catalogue;
  return byAlias.get(word) ?? byName.get(word) ?? byShortName.get(word) ?? new Set([word]);
}
