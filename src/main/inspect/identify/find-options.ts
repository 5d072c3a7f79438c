import { interpreterTargets } from './interpreter-targets.ts';
import type { Observation } from './match.ts';
import { type InterpreterRule, PROCESSES } from './process-data.ts';
import { matchWhole } from './text.ts';

/** A switch on the command line that opens one more port, such as a debugger's. */
export interface OpenedPort {
  readonly program: string;
  readonly service: string;
  /** Null where the switch names no port: the service's own are meant. */
  readonly port: number | null;
}

/** Options after an interpreter's script belong to the script, not to the interpreter. */
function ownArguments({ rest }: Observation, rule: InterpreterRule | null): readonly string[] {
  if (rule === null || rule.collect !== undefined) return rest;
  return interpreterTargets(rule, rest)[0]?.before ?? rest;
}

/** `rule`: of the interpreter that the process is, unless it is a program known by name. */
export function findOptions(observation: Observation, rule: InterpreterRule | null): OpenedPort[] {
  const { names } = observation;
  const observed = new Set([...names.executable, ...names.comm, ...names.title]);
  const given = ownArguments(observation, rule);
  return PROCESSES.options
    .filter((option) => option.names.some((name) => observed.has(name)))
    .flatMap((option) =>
      given.flatMap((argument) => {
        const found = matchWhole(option.pattern, argument);
        if (found === null) return [];
        const port = found[1] === undefined ? null : Number(found[1]);
        return [{ program: option.program, service: option.service, port }];
      }),
    );
}
