import type { Namespace } from '../../../../shared/socket.ts';
import type { ProcessReading } from '../process/process-reader.ts';
import { type PortSettings, UNKNOWN_SETTINGS } from './port-settings.ts';

const SHORT_ID_DIGITS = 12;

export interface ForeignFacts {
  readonly id: string;
  /** The process that the namespace is described by; null where none is known. */
  readonly process: ProcessReading['owner'] | null;
  /** The name that `ip netns` gave. */
  readonly givenName: string | null;
  readonly readable: boolean;
  readonly settings: PortSettings;
}

function nameOf({ id, process, givenName }: ForeignFacts): string {
  const container = process?.container ?? null;
  if (container !== null) return container.name ?? container.id.slice(0, SHORT_ID_DIGITS);
  return givenName ?? process?.name ?? id;
}

export function describeOwn(id: string, settings: PortSettings): Namespace {
  return { id, name: 'host', kind: 'host', readable: true, excluded: [], ...settings };
}

/** A namespace is named after its container, else as `ip netns` named it, else after its first process. */
export function describeForeign(facts: ForeignFacts): Namespace {
  return {
    id: facts.id,
    name: nameOf(facts),
    kind: (facts.process?.container ?? null) === null ? 'other' : 'container',
    readable: facts.readable,
    excluded: [],
    ...(facts.readable ? facts.settings : UNKNOWN_SETTINGS),
  };
}
