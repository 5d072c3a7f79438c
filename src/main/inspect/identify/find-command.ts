import { interpreterTargets } from './interpreter-targets.ts';
import type { Observation } from './match.ts';
import { type CommandEntry, type InterpreterRule, PROCESSES } from './process-data.ts';
import { isWhole } from './text.ts';

/** A runtime that says nothing by itself: node, python, java. */
export function interpreterOf({ names }: Observation): InterpreterRule | null {
  for (const name of [...names.executable, ...names.comm, ...names.title]) {
    const rule = PROCESSES.interpreterRules.find((candidate) => candidate.names.includes(name));
    if (rule !== undefined) return rule;
  }
  return null;
}

function someWhole(pattern: string | undefined, texts: readonly string[]): boolean {
  return pattern === undefined || texts.some((text) => isWhole(pattern, text));
}

/** What the interpreter runs, if it is a program that we know. */
export function findCommand(observation: Observation, rule: InterpreterRule): CommandEntry | null {
  for (const target of interpreterTargets(rule, observation.rest)) {
    const found = PROCESSES.commands.find(
      (command) =>
        command.interpreter.includes(rule.id) &&
        target.names.some((name) => isWhole(command.pattern, name)) &&
        someWhole(command.arguments, target.after) &&
        someWhole(command.options, target.before),
    );
    if (found !== undefined) return found;
  }
  return null;
}
