import * as v from 'valibot';
import { DEFAULT_PACE } from '../../shared/pace.ts';
import type { CheckOutcome } from '../../shared/check-call.ts';
import type { Snapshot } from '../../shared/socket.ts';
import { tryBind, type TryBind } from '../actions/check/trial-bind.ts';
import { createHost } from '../host/create-host.ts';
import { networkInterfaces } from '../host/network-interfaces.ts';
import { createInspector } from '../inspect/inspect.ts';
import { translator } from '../locale/translate.ts';
import { answerCheck } from './check-question.ts';
import { createFeed } from './feed.ts';
import { ALIVE_EVERY_MILLISECONDS, controlSchema, feedRequestSchema, type ReaderReport } from './messages.ts';
import { freshPicture } from './fresh-picture.ts';
import { createPipeline } from './pipeline.ts';
import { answerQuestion, type Question } from './questions.ts';
import { startPoller } from './poller.ts';

/** The reader: a utility process of its own, so that nothing it waits for can hold up the window. */
const host = createHost();
const takeSnapshot = createPipeline(
  host,
  createInspector({ platform: process.platform, interfaces: networkInterfaces }),
);
const feed = createFeed();
const subscribers = new Map<number, { close(): void }>();

function report(message: ReaderReport): void {
  process.parentPort.postMessage(message);
}

const poller = startPoller(
  async (kind) => feed.publish(await takeSnapshot(kind)),
  DEFAULT_PACE,
  (error) =>
    report({
      type: 'failed',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
);

const takePicture = (notBefore: number) => freshPicture(feed, () => poller.refresh(), notBefore);

const tryOpenly: TryBind = (place) => {
  host.expectOwnBind(place);
  return tryBind(place);
};

/** No pass runs meanwhile, so that no trial bind of ours is ever shown as a socket. */
function check({ request, language }: Extract<Question, { about: 'check' }>): Promise<CheckOutcome> {
  const takeAndShow = async (): Promise<Snapshot> => {
    const snapshot = await takeSnapshot('full');
    feed.publish(snapshot);
    return snapshot;
  };
  return answerCheck(request, { takeSnapshot: takeAndShow, tryBind: tryOpenly }, translator(language));
}

/** A question that fails is answered by nothing, as one about something that is not there. */
async function answer(id: number, question: Question): Promise<void> {
  const found = await (
    question.about === 'check'
      ? poller.between(() => check(question))
      : answerQuestion(question, takePicture, host)
  ).catch(() => null);
  report({ type: 'answer', id, answer: found });
}

function attach(id: number, port: Electron.MessagePortMain): void {
  let unsubscribe: () => void = () => undefined;
  const detach = (): void => {
    unsubscribe();
    subscribers.delete(id);
  };
  port.on('message', ({ data }) => {
    const request = v.safeParse(feedRequestSchema, data);
    if (!request.success) return;
    if (request.output.type === 'refresh') {
      host.retry();
      poller.refresh();
      return;
    }
    unsubscribe();
    unsubscribe = feed.subscribe((message) => port.postMessage(message));
  });
  port.on('close', detach);
  subscribers.set(id, {
    close() {
      detach();
      port.close();
    },
  });
  port.start();
}

process.parentPort.on('message', ({ data, ports }) => {
  const message = v.parse(controlSchema, data);
  switch (message.type) {
    case 'attach':
      if (ports[0] !== undefined) attach(message.port, ports[0]);
      break;
    case 'detach':
      subscribers.get(message.port)?.close();
      break;
    case 'stop':
      stop();
      break;
    case 'ask':
      void answer(message.id, message.question);
      break;
    case 'pace':
      poller.setInterval(message.milliseconds);
      break;
  }
});

/** Ends the tools that run for us, too. */
function stop(): void {
  poller.stop();
  host.dispose();
  process.exit();
}
process.once('SIGTERM', stop);

setInterval(() => report({ type: 'alive' }), ALIVE_EVERY_MILLISECONDS);
