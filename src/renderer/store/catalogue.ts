import {
  createRiskBook,
  type RiskBook,
  type RiskDocument,
  type RiskService,
} from '../../shared/exposure/risks.ts';
import type { Language } from '../../shared/settings.ts';
import { titlesIn, type TitledService, type TitleOf } from '../../shared/titles.ts';

type Words = Readonly<Record<Language, string>>;

/** The parts of resources/services/services.json that the window reads. */
export interface CatalogueService extends RiskService, TitledService {
  readonly name_ko: string | null;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly summary_ko: string;
}

interface CatalogueFile extends RiskDocument {
  readonly meta: RiskDocument['meta'] & { readonly categories: Readonly<Record<string, Words>> };
  readonly services: readonly CatalogueService[];
}

/** What each service is called and is for, in both languages. */
export interface Catalogue {
  readonly services: readonly CatalogueService[];
  /** What each service puts at stake. */
  readonly risks: RiskBook;
  /** What people call services and programs. */
  readonly titles: Readonly<Record<Language, TitleOf>>;
  find(id: string): CatalogueService | null;
  categoryName(id: string, language: Language): string;
}

export function createCatalogue(file: CatalogueFile): Catalogue {
  const { meta, services } = file;
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    services,
    risks: createRiskBook(file),
    titles: { en: titlesIn('en', services), ko: titlesIn('ko', services) },
    find: (id) => byId.get(id) ?? null,
    categoryName: (id, language) => meta.categories[id]?.[language] ?? id,
  };
}

/** A file of its own, read beside the first answers of the main process. */
export async function loadCatalogue(): Promise<Catalogue> {
  return createCatalogue((await import('../../../resources/services/services.json')).default);
}
