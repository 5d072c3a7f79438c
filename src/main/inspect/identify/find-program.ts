import { matches, meetsConditions, type Observation } from './match.ts';
import { PROCESSES, type ProgramEntry } from './process-data.ts';

interface Catalogue {
  readonly byExecutable: readonly ProgramEntry[];
  /** Positions in file order, since the first match wins. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

const catalogues = new Map<string, Catalogue>();

function catalogueOf(platform: string): Catalogue {
  const known = catalogues.get(platform);
  if (known !== undefined) return known;
  const byExecutable: ProgramEntry[] = [];
  const byName = new Map<string, number[]>();
  for (const [position, entry] of PROCESSES.programs.entries()) {
    if (!entry.platforms.includes(platform)) continue;
    if (entry.match.executable !== undefined) byExecutable.push(entry);
    else for (const name of entry.match.name) byName.set(name, [...(byName.get(name) ?? []), position]);
  }
  const made = { byExecutable, byName };
  catalogues.set(platform, made);
  return made;
}

function firstByName(names: readonly string[], { byName }: Catalogue, observation: Observation) {
  return names
    .flatMap((name) => byName.get(name) ?? [])
    .sort((left, right) => left - right)
    .map((position) => PROCESSES.programs[position])
    .find((entry) => entry !== undefined && meetsConditions(entry.match, observation));
}

/** Comm, and every longer listed name that begins like a comm which the system cut. */
function commNames({ names, cutComm }: Observation, { byName }: Catalogue): readonly string[] {
  if (cutComm === null) return names.comm;
  const longer = [...byName.keys()].filter(
    (listed) => listed.length > cutComm.length && listed.startsWith(cutComm),
  );
  return [...names.comm, ...longer];
}

/** First the entries that name an executable path; then by name, the most trustworthy source first. */
export function findProgram(observation: Observation): ProgramEntry | null {
  const catalogue = catalogueOf(observation.platform);
  return (
    catalogue.byExecutable.find((entry) => matches(entry.match, observation)) ??
    firstByName(observation.names.executable, catalogue, observation) ??
    firstByName(commNames(observation, catalogue), catalogue, observation) ??
    firstByName(observation.names.title, catalogue, observation) ??
    null
  );
}
