import type {
  AddressFamily,
  Namespace,
  Owner,
  Ownership,
  Protocol,
  ServiceFacts,
  ServiceSecurity,
  Verdict,
} from '../socket.ts';
import type { Reach, ReachedInterface } from './reach.ts';
import type { Risk } from './risks.ts';

/** How much a look is worth. `unknown`: nobody can tell what is offered, which is no alarm. */
export const LEVELS = ['high', 'medium', 'unknown', 'low', 'usual'] as const;
export type Level = (typeof LEVELS)[number];

/** What the judgement of a service rests on. */
export type Basis = 'program' | 'number' | 'carried' | 'nothing';

/** One socket of an offer. */
export interface Place {
  readonly socketId: string;
  readonly family: AddressFamily;
  readonly address: string;
  readonly scope: string | null;
  readonly dualStack: boolean | null;
  readonly reach: Reach;
  readonly interfaces: readonly ReachedInterface[];
}

/** Why it is ranked as it is; each with the values that its sentence needs. */
export type Reason =
  | { readonly id: 'reach'; readonly reach: Reach; readonly interfaces: readonly string[] }
  | { readonly id: 'every-address' }
  | { readonly id: 'interfaces-unknown' }
  | { readonly id: 'risk'; readonly risk: Risk }
  | { readonly id: 'security'; readonly security: ServiceSecurity }
  | { readonly id: 'amplifies' }
  | { readonly id: 'misplaced'; readonly expected: string }
  | { readonly id: 'by-number'; readonly service: string }
  | { readonly id: 'owner-hidden' }
  | { readonly id: 'program-unknown' }
  | { readonly id: 'carrier-unknown' }
  | { readonly id: 'carried'; readonly container: string }
  | { readonly id: 'root' };
export type ReasonId = Reason['id'];

/** What an offer means, in one sentence: that of its risk unless something else matters more. */
export type Meaning = Risk | 'amplifies' | 'misplaced' | 'carrier' | 'unknown';

/** What one could do about it, in one sentence. */
export type Advice = Meaning | 'nothing-local' | 'nothing-container' | 'nothing-usual';

/** Something that this computer offers: one program's service on one port, on however many addresses. */
export interface Offer {
  /** Lasts while the same program offers the same service on the same port, as far as it can be told. */
  readonly id: string;
  readonly level: Level;
  /** The rank within everything: the more, the worse. */
  readonly points: number;
  readonly reach: Reach;
  readonly protocol: Protocol;
  readonly port: number;
  readonly places: readonly Place[];
  /** What is judged: of a carrier, what it carries, where that can be told. */
  readonly service: ServiceFacts | null;
  readonly basis: Basis;
  readonly verdict: Verdict | null;
  readonly security: ServiceSecurity;
  readonly owners: readonly Owner[];
  /** How the owners are known, or why there are none. */
  readonly ownership: Ownership;
  /** Who holds its sockets, where no process is seen to. */
  readonly holder: string;
  /** Who runs it, by name or else by number: of its process, else of its sockets. */
  readonly user: string | null;
  /** Null where nobody is known to run it. */
  readonly isRoot: boolean | null;
  /** When its eldest process started, else when it was first seen; ISO 8601. */
  readonly since: string;
  readonly namespace: Namespace | null;
  readonly meaning: Meaning;
  readonly advice: Advice;
  readonly reasons: readonly Reason[];
}
