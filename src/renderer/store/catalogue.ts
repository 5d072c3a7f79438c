import type { Language } from '../../shared/settings.ts';
import type { ServicePorts } from '../../shared/verdict/usual-port.ts';

type Words = Readonly<Record<Language, string>>;

/** The parts of resources/services/services.json that the window reads. */
export interface CatalogueService {
  readonly id: string;
  readonly name: string;
  readonly name_ko: string | null;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly ports: ServicePorts['ports'];
  readonly summary: string;
  readonly summary_ko: string;
}

interface CatalogueFile {
  readonly meta: { readonly categories: Readonly<Record<string, Words>> };
  readonly services: readonly CatalogueService[];
}

/** What each service is called and is for, in both languages. */
export interface Catalogue {
  readonly services: readonly CatalogueService[];
  find(id: string): CatalogueService | null;
  categoryName(id: string, language: Language): string;
}

export function createCatalogue({ meta, services }: CatalogueFile): Catalogue {
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    services,
    find: (id) => byId.get(id) ?? null,
    categoryName: (id, language) => meta.categories[id]?.[language] ?? id,
  };
}

/** A file of its own, read beside the first answers of the main process. */
export async function loadCatalogue(): Promise<Catalogue> {
  return createCatalogue((await import('../../../resources/services/services.json')).default);
}
