import * as v from 'valibot';
import { questionSchema } from './questions.ts';

/** From the main process to the reader. `attach` comes with a port, over which the feed is served. */
export const controlSchema = v.variant('type', [
  v.object({ type: v.literal('attach'), port: v.number() }),
  v.object({ type: v.literal('detach'), port: v.number() }),
  v.object({ type: v.literal('stop') }),
  v.object({ type: v.literal('ask'), id: v.number(), question: questionSchema }),
  v.object({
    type: v.literal('pace'),
    milliseconds: v.pipe(v.number(), v.minValue(250), v.maxValue(60_000)),
  }),
]);
export type ControlMessage = v.InferOutput<typeof controlSchema>;

/** From a subscriber to the reader, over its port. */
export const feedRequestSchema = v.variant('type', [
  v.object({ type: v.literal('subscribe') }),
  v.object({ type: v.literal('refresh') }),
]);

/**
 * From the reader to the main process: alive says that its event loop turns; failed names a defect of ours; answer
 * is checked by who asked.
 */
export const reportSchema = v.variant('type', [
  v.object({ type: v.literal('alive') }),
  v.object({ type: v.literal('failed'), error: v.string() }),
  v.object({ type: v.literal('answer'), id: v.number(), answer: v.unknown() }),
]);
export type ReaderReport = v.InferOutput<typeof reportSchema>;

export const ALIVE_EVERY_MILLISECONDS = 1000;
