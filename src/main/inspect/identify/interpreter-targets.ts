import type { InterpreterRule } from './process-data.ts';
import { scriptTargets } from './script-targets.ts';
import { cleanPath } from './text.ts';

/** What an interpreter runs, in the words that `commands` are matched with. */
export interface Target {
  readonly names: readonly string[];
  /** Options before it, which belong to the interpreter. */
  readonly before: readonly string[];
  /** Arguments after it, which belong to the script. */
  readonly after: readonly string[];
}

/** beam.smp: every collected option with its value is a target (`-s rabbit`). */
function collected(collect: readonly string[], rest: readonly string[]): Target[] {
  return rest.flatMap((argument, index) => {
    const value = rest[index + 1];
    if (value === undefined || !collect.includes(argument)) return [];
    return [
      {
        names: [`${argument} ${cleanPath(value)}`],
        before: rest.slice(0, index),
        after: rest.slice(index + 2),
      },
    ];
  });
}

/** Reads the arguments after argv[0] as the interpreter itself would (processes.json, meta.targets). */
export function interpreterTargets(rule: InterpreterRule, rest: readonly string[]): Target[] {
  if (rule.collect !== undefined) return collected(rule.collect, rest);
  const before: string[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] ?? '';
    const value = rest[index + 1];
    if (rule.noTarget.includes(argument)) return [];
    const label = Object.hasOwn(rule.labels, argument) ? rule.labels[argument] : undefined;
    if (label !== undefined && value !== undefined) {
      const target = label === '-jar' ? cleanPath(value) : value;
      return [{ names: [`${label} ${target}`], before, after: rest.slice(index + 2) }];
    }
    if (rule.valueOptions.includes(argument)) {
      before.push(...rest.slice(index, index + 2));
      index += 1;
    } else if (
      argument.startsWith('-') ||
      (rule.skipPrefix !== undefined && argument.startsWith(rule.skipPrefix))
    ) {
      before.push(argument);
    } else if (!rule.skipWords.includes(argument)) {
      return [{ names: scriptTargets(rule, argument), before, after: rest.slice(index + 1) }];
    }
  }
  return [{ names: [], before, after: [] }];
}
