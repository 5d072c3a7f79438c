import type { Protocol } from '../socket.ts';
import { REACHES, type Reach } from './reach.ts';

/** Which harm a service does in the wrong hands: the keys of `meta.risks` in services.json. */
export const RISKS = [
  'control',
  'open-data',
  'weak-login',
  'files',
  'database',
  'admin',
  'local-tool',
  'remote',
  'transfer',
  'internal',
  'device',
  'public',
  'link',
] as const;
export type Risk = (typeof RISKS)[number];

interface Interval {
  readonly first: number;
  readonly last: number;
  readonly protocols: readonly string[];
  readonly firm?: boolean;
}

interface RiskEntry {
  readonly points: readonly number[];
  readonly en: string;
  readonly ko: string;
}

export interface RiskService {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly risk?: string;
  readonly amplifies?: boolean;
  readonly ports: readonly Interval[];
}

/** The parts of resources/services/services.json that say what a service puts at stake. */
export interface RiskDocument {
  readonly meta: {
    readonly categories: Readonly<Record<string, { readonly risk: string }>>;
    readonly superServers: readonly string[];
    readonly risks: Readonly<Record<Risk, RiskEntry>>;
  };
  readonly services: readonly RiskService[];
}

export interface RiskBook {
  /** `internal` for a service that the book does not know. */
  riskOf(serviceId: string): Risk;
  /** What kind of service it stands for. */
  label(risk: Risk, language: 'en' | 'ko'): string;
  /** As people call the service; its id where the book does not know it. */
  nameOf(serviceId: string): string;
  /** 0–10, never more for a narrower reach. */
  points(risk: Risk, reach: Reach): number;
  /** Over UDP it answers with more than it was asked, whoever the sender claims to be. */
  amplifies(serviceId: string): boolean;
  /** A carrier that starts the server of the number it waits on. */
  isSuperServer(programName: string): boolean;
  /** The number alone names the service clearly. */
  isFirm(serviceId: string, port: number, protocol: Protocol): boolean;
}

const isRisk = (word: string | undefined): word is Risk => RISKS.some((risk) => risk === word);

export function createRiskBook({ meta, services }: RiskDocument): RiskBook {
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    riskOf(serviceId) {
      const service = byId.get(serviceId);
      const risk = service?.risk ?? meta.categories[service?.category ?? '']?.risk;
      return isRisk(risk) ? risk : 'internal';
    },
    label: (risk, language) => meta.risks[risk][language],
    nameOf: (serviceId) => byId.get(serviceId)?.name ?? serviceId,
    points: (risk, reach) => meta.risks[risk].points[REACHES.indexOf(reach)] ?? 0,
    amplifies: (serviceId) => byId.get(serviceId)?.amplifies === true,
    isSuperServer: (programName) =>
      meta.superServers.includes(programName.toLowerCase().replace(/\.exe$/, '')),
    isFirm: (serviceId, port, protocol) =>
      byId
        .get(serviceId)
        ?.ports.some(
          ({ first, last, protocols, firm }) =>
            firm === true && first <= port && port <= last && protocols.includes(protocol),
        ) ?? false,
  };
}
