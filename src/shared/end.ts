import * as v from 'valibot';

/**
 * Ending a process and closing a connection: what the window asks of the main process, and what it is told.
 * See docs/ending.md.
 */

const pid = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const startedAt = v.nullable(v.pipe(v.string(), v.maxLength(40)));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A process by its identity, as the picture tells it: pids are used again. */
export const processTargetSchema = v.strictObject({ pid, startedAt });
export type ProcessTarget = v.InferOutput<typeof processTargetSchema>;

export const socketIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** gentle: it may finish its work (SIGTERM; on Windows a request to close). force: it cannot refuse (SIGKILL). */
export const END_MANNERS = ['gentle', 'force'] as const;
export type EndManner = (typeof END_MANNERS)[number];

export const processRefSchema = v.object({ pid, name: v.string(), startedAt });
export type ProcessRef = v.InferOutput<typeof processRefSchema>;

function list<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly());
}

export const endpointSchema = v.object({
  address: v.string(),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  scope: v.nullable(v.string()),
});

const heldPortSchema = v.object({
  namespace: v.string(),
  protocol: v.picklist(['tcp', 'udp']),
  local: endpointSchema,
  /** receives: UDP. bound: it keeps the port and listens nowhere. */
  use: v.picklist(['listens', 'receives', 'bound']),
});
export type HeldPort = v.InferOutput<typeof heldPortSchema>;

/** `name`: of the program at the other end, where it is on this computer. */
const clientSchema = v.object({ ...endpointSchema.entries, name: v.nullable(v.string()) });

const childSchema = v.object({ ...processRefSchema.entries, sharesSocket: v.boolean() });
export type EndedChild = v.InferOutput<typeof childSchema>;

/** Everything that would be lost with a process, at one moment. */
export const endFactsSchema = v.object({
  takenAt: v.string(),
  process: v.object({
    ...processRefSchema.entries,
    user: v.nullable(v.string()),
    uid: v.nullable(v.number()),
    unit: v.nullable(v.string()),
    container: v.nullable(v.object({ id: v.string(), name: v.nullable(v.string()), runtime: v.string() })),
  }),
  /** When it began, in a form that no correction of the clock changes; null where it has ended. */
  startMark: v.nullable(v.string()),
  parent: v.nullable(processRefSchema),
  ports: list(heldPortSchema),
  clients: v.object({ count, from: list(clientSchema) }),
  /** Connections that it opened itself. */
  opened: count,
  children: list(childSchema),
  /** Processes that hold one of its sockets and are not its children: the port stays with them. */
  sharers: list(processRefSchema),
});
export type EndFacts = v.InferOutput<typeof endFactsSchema>;

/** Why nothing was sent; the locale files have a sentence for each under `end.refusal`. */
export type EndRefusal =
  /** The picture shows no such process as the owner of a socket. */
  | 'not-shown'
  /** The system does not tell when it began, so a later process of the same pid could be hit. */
  | 'unidentified'
  | 'gone'
  /** Its pid belongs to another process now. */
  | 'reused'
  | 'first-process'
  | 'porthole'
  | 'kernel'
  | 'no-right'
  /** Windows: it has no window that could be asked to close, or is another user's. */
  | 'cannot-ask'
  /** The reader did not answer. */
  | 'no-answer'
  | 'failed';

/** Who would start it again, and what to type instead of ending it. */
export interface EndManager {
  readonly kind: 'unit' | 'container';
  /** The unit, or the container's name (its id where it has none). */
  readonly name: string;
  /** Null where the engine is unknown or the name cannot stand in a command. */
  readonly command: string | null;
}

export interface EndPlan {
  readonly refusal: EndRefusal | null;
  /** Null where the process is not to be seen. */
  readonly facts: EndFacts | null;
  readonly manager: EndManager | null;
  /** What somebody with the right would type. */
  readonly commands: Readonly<Record<EndManner, string>>;
}

export interface EndAnswer {
  /** Null: it was sent. */
  readonly refusal: EndRefusal | null;
}

/** What became of a port that the process held. */
export interface PortOutcome {
  readonly port: HeldPort;
  /** shared: those that held it beside the process still do. taken: a process that came later has it. */
  readonly state: 'freed' | 'shared' | 'taken';
  readonly holders: readonly ProcessRef[];
}

/** What is seen after the signal, step by step. */
export interface EndProgress {
  readonly target: ProcessTarget;
  readonly manner: EndManner;
  /** waiting: still there, not for long yet. gone: the system says that it has ended. */
  readonly stage: 'waiting' | 'stayed' | 'gone';
  /** Empty until the process has gone and the picture was taken anew. */
  readonly ports: readonly PortOutcome[];
  /** No more will follow. */
  readonly settled: boolean;
}

export type CloseRefusal =
  | 'not-shown'
  | 'gone'
  | 'porthole'
  | 'no-right'
  /** Not Linux, a kernel without it, or a socket of another network. */
  | 'unsupported'
  | 'no-answer'
  | 'failed';

export interface CloseAnswer {
  /** Null: the connection is no longer in the kernel's table. */
  readonly refusal: CloseRefusal | null;
  /** What somebody with the right would type; null where no program can. */
  readonly command: string | null;
}
