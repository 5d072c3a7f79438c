import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { runProgram } from '../programs.ts';

export interface End {
  readonly address: string;
  readonly port: number;
}

export interface SocketOrder {
  readonly protocol: 'tcp' | 'udp';
  readonly options?: readonly ('reuseAddress' | 'reusePort' | 'deferAccept')[];
  readonly local?: End;
  /** Listens, and lets this many wait. */
  readonly backlog?: number;
  readonly remote?: End;
  /** Whether to wait until a connection stands. */
  readonly wait?: boolean;
}

/** A socket of a puppet, by its descriptor there. */
export interface Held {
  readonly descriptor: number;
  readonly port: number;
}

const answerSchema = v.union([v.object({ ok: v.unknown() }), v.object({ error: v.string() })]);
const heldSchema = v.object({ descriptor: v.number(), port: v.number() });
const acceptedSchema = v.object({ descriptor: v.number() });

/** A process that does with sockets what it is told, and nothing else (e2e/programs/sockets.mjs). */
export interface Puppet {
  readonly pid: number;
  open(order: SocketOrder): Promise<Held>;
  accept(listener: Held): Promise<Held>;
  send(socket: Held, bytes: number): Promise<void>;
  receive(socket: Held, bytes: number): Promise<void>;
  fill(socket: Held): Promise<void>;
  /** Says that nothing more will be sent. */
  shutdown(socket: Held): Promise<void>;
  close(socket: Held): Promise<void>;
  /** Moves into a network of its own, as a container has one. */
  isolate(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPuppet(): Promise<Puppet> {
  const program = await runProgram('sockets');
  const { stdin, stdout } = program.process;
  if (stdin === null || stdout === null) throw new Error('A puppet has strings.');
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();

  async function ask(command: string, what: object): Promise<unknown> {
    stdin?.write(`${JSON.stringify({ command, ...what })}\n`);
    const next = await answers.next();
    if (next.done === true) throw new Error(`The puppet ended at ${command}.`);
    const answer = v.parse(answerSchema, JSON.parse(next.value));
    if ('error' in answer) throw new Error(`${command} ${JSON.stringify(what)}: ${answer.error}`);
    return answer.ok;
  }

  const simply =
    (command: string) =>
    async ({ descriptor }: Held, bytes?: number): Promise<void> => {
      await ask(command, { descriptor, bytes });
    };

  return {
    pid: program.pid,
    open: async (order) => v.parse(heldSchema, await ask('open', order)),
    async accept({ descriptor, port }) {
      return { ...v.parse(acceptedSchema, await ask('accept', { descriptor })), port };
    },
    send: simply('send'),
    receive: simply('receive'),
    fill: simply('fill'),
    shutdown: simply('shutdown'),
    close: simply('close'),
    async isolate() {
      await ask('isolate', {});
    },
    async stop() {
      await ask('abort', {});
      await program.stop();
    },
  };
}
