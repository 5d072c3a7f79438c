import * as v from 'valibot';
import document from '../../../../resources/services/processes.json';

/**
 * `resources/services/processes.json`, whose `meta` explains the rules. Checked at load, which takes 2 ms and
 * saves a cast.
 */
const texts = v.array(v.string());

const match = v.object({
  name: v.optional(texts, []),
  executable: v.optional(texts),
  arguments: v.optional(v.string()),
});

const identity = {
  program: v.string(),
  services: texts,
  primary: v.nullable(v.string()),
};

const elsewhere = v.object({ both: v.string(), udp: v.string() });

const program = v.object({ ...identity, match, platforms: texts, elsewhere: v.optional(elsewhere) });

const interpreterRule = v.object({
  id: v.string(),
  names: texts,
  valueOptions: v.optional(texts, []),
  noTarget: v.optional(texts, []),
  labels: v.optional(v.record(v.string(), v.string()), {}),
  skipWords: v.optional(texts, []),
  skipPrefix: v.optional(v.string()),
  collect: v.optional(texts),
  bin: v.optional(v.picklist(['any', 'installed'])),
});

const command = v.object({
  ...identity,
  interpreter: texts,
  pattern: v.string(),
  arguments: v.optional(v.string()),
  options: v.optional(v.string()),
});

const option = v.object({ names: texts, pattern: v.string(), service: v.string(), program: v.string() });

const carrier = v.object({
  id: v.string(),
  match,
  platforms: texts,
  when: v.union([
    v.literal('always'),
    v.strictObject({ pid: v.number() }),
    v.strictObject({ argument: v.string() }),
    v.strictObject({ title: v.string() }),
  ]),
  reason: v.string(),
  reason_ko: v.string(),
  targetFrom: v.nullable(v.string()),
});

const file = v.object({
  programs: v.array(program),
  interpreterRules: v.array(interpreterRule),
  commands: v.array(command),
  options: v.array(option),
  carriers: v.array(carrier),
  kernel: v.object({ services: texts }),
});

export type Match = v.InferOutput<typeof match>;
export type ProgramEntry = v.InferOutput<typeof program>;
export type InterpreterRule = v.InferOutput<typeof interpreterRule>;
export type CommandEntry = v.InferOutput<typeof command>;
export type CarrierEntry = v.InferOutput<typeof carrier>;

/** What is known of a process, whichever list told it. */
export type Program = Pick<ProgramEntry, 'program' | 'services' | 'primary' | 'elsewhere'>;

export const PROCESSES = v.parse(file, document);
