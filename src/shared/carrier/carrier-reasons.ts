import { carriers } from '../../../resources/services/processes.json';
import type { Language } from '../settings.ts';

const byId = new Map(carriers.map(({ id, reason, reason_ko }) => [id, { en: reason, ko: reason_ko }]));

/** Why a program of this id holds ports for others, in one sentence. */
export function carrierReason(id: string, language: Language): string | null {
  return byId.get(id)?.[language] ?? null;
}
