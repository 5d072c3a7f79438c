import { findCarrier } from './find-carrier.ts';
import { findCommand, interpreterOf } from './find-command.ts';
import { findOptions, type OpenedPort } from './find-options.ts';
import { findProgram } from './find-program.ts';
import { observe } from './match.ts';
import type { Suspect } from './observed-names.ts';
import type { CarrierEntry, Program } from './process-data.ts';

/** What a process is, whatever port it holds. */
export interface Identity {
  readonly program: Program | null;
  readonly carrier: CarrierEntry | null;
  readonly openedPorts: readonly OpenedPort[];
}

export type Identify = (suspect: Suspect) => Identity;

/** The rules of processes.json, meta.identify; validate.py beside it is their reference. */
export function identify(suspect: Suspect, platform: string): Identity {
  const observation = observe(suspect, platform);
  const named = findProgram(observation);
  const rule = named === null ? interpreterOf(observation) : null;
  return {
    program: named ?? (rule === null ? null : findCommand(observation, rule)),
    carrier: findCarrier(observation),
    openedPorts: findOptions(observation, rule),
  };
}

/** Remembers per owner object: the host keeps the object as long as nothing about the process changes. */
export function createIdentify(platform: string): Identify {
  const known = new WeakMap<Suspect, Identity>();
  return (suspect) => {
    const before = known.get(suspect);
    if (before !== undefined) return before;
    const identity = identify(suspect, platform);
    known.set(suspect, identity);
    return identity;
  };
}
