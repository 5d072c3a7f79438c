import * as v from 'valibot';
import { endpointSchema, processRefSchema, processTargetSchema, socketIdSchema } from '../../shared/end.ts';
import { checkRequestSchema } from '../../shared/check-call.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import type { Snapshot } from '../../shared/socket.ts';
import { endFacts } from '../actions/end/facts.ts';
import { holdersOf } from '../actions/end/port-outcomes.ts';
import type { Host } from '../host/host.ts';

/** How old the picture may be: milliseconds since 1970. */
const notBefore = v.number();

/** What the main process asks before and after it acts; the reader has the picture and acts on nothing itself. */
export const questionSchema = v.variant('about', [
  v.object({ about: v.literal('process'), target: processTargetSchema, notBefore }),
  v.object({
    about: v.literal('ports'),
    notBefore,
    ports: v.array(
      v.object({
        namespace: v.string(),
        protocol: v.picklist(['tcp', 'udp']),
        local: endpointSchema,
      }),
    ),
  }),
  v.object({ about: v.literal('socket'), id: socketIdSchema }),
  v.object({ about: v.literal('check'), request: checkRequestSchema, language: v.picklist(LANGUAGES) }),
]);
export type Question = v.InferOutput<typeof questionSchema>;

/** Checked by who asked; each answer may also be null. */
export const portsAnswerSchema = v.object({
  takenAt: v.string(),
  ports: v.array(v.object({ holders: v.array(processRefSchema), unseen: v.boolean() })),
});
export const socketAnswerSchema = v.object({
  id: socketIdSchema,
  namespace: v.string(),
  protocol: v.string(),
  local: endpointSchema,
  remote: v.nullable(endpointSchema),
  owners: v.array(v.object({ pid: v.number() })),
});

/** A picture taken at or after a moment; null where there is none at all. */
export type TakePicture = (notBefore: number) => Promise<Snapshot | null>;

/** Null where there is no picture yet, or it does not show what is asked about. */
export async function answerQuestion(
  question: Exclude<Question, { about: 'check' }>,
  takePicture: TakePicture,
  host: Pick<Host, 'readProcesses'>,
): Promise<unknown> {
  const snapshot = await takePicture('notBefore' in question ? question.notBefore : 0);
  if (snapshot === null) return null;
  switch (question.about) {
    case 'process':
      return endFacts(snapshot, await host.readProcesses(), question.target);
    case 'ports':
      return { takenAt: snapshot.takenAt, ports: holdersOf(snapshot, question.ports) };
    case 'socket':
      return snapshot.sockets.find(({ id }) => id === question.id) ?? null;
  }
}
