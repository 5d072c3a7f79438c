import { isCutComm, observedNames, type ObservedNames, type Suspect } from './observed-names.ts';
import type { Match } from './process-data.ts';
import { executablePath, isWhole } from './text.ts';

/** A process with everything that the rules compare, made once. */
export interface Observation {
  readonly suspect: Suspect;
  readonly platform: string;
  readonly names: ObservedNames;
  readonly path: string | null;
  /** What follows argv[0]. */
  readonly rest: readonly string[];
  /** Set where the system may have cut the name: a longer listed name that begins so is meant too. */
  readonly cutComm: string | null;
}

export function observe(suspect: Suspect, platform: string): Observation {
  const comm = suspect.name.toLowerCase();
  return {
    suspect,
    platform,
    names: observedNames(suspect, platform),
    path: executablePath(suspect.executable),
    rest: suspect.arguments?.slice(1) ?? [],
    cutComm: isCutComm(comm, platform) ? comm : null,
  };
}

export function bearsName(listed: string, { names, cutComm }: Observation): boolean {
  return (
    names.executable.includes(listed) ||
    names.comm.includes(listed) ||
    names.title.includes(listed) ||
    (cutComm !== null && listed.length > cutComm.length && listed.startsWith(cutComm))
  );
}

/** The conditions other than the name; those that an entry does not have are not asked. */
export function meetsConditions(match: Match, { path, rest }: Observation): boolean {
  if (match.executable?.some((pattern) => isWhole(pattern, path)) === false) return false;
  const { arguments: pattern } = match;
  return pattern === undefined || rest.some((argument) => isWhole(pattern, argument));
}

export function matches(match: Match, observation: Observation): boolean {
  return (
    meetsConditions(match, observation) &&
    (match.name.length === 0 || match.name.some((listed) => bearsName(listed, observation)))
  );
}
