import * as v from 'valibot';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { ReaderState } from '../../shared/ipc.ts';
import { reportSchema, type ControlMessage } from '../reader/messages.ts';
import type { Question } from '../reader/questions.ts';
import { PendingAnswers } from './pending-answers.ts';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';

/** Its event loop said nothing for so long: it hangs in a system call, or in ours. */
const SILENT_AFTER_MILLISECONDS = 15_000;
const SHORTEST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 15_000;
/** A reader that lived so long failed for a new reason, not for the old one. */
const HEALTHY_AFTER_MILLISECONDS = 30_000;

export interface ReaderProcess {
  readonly state: ReaderState;
  /** A port over which the feed is served, or null while there is no reader. */
  openFeed(): { readonly id: number; readonly port: MessagePortMain } | null;
  revokeFeed(id: number): void;
  /** Rejects where there is no reader, or it does not answer in time. */
  ask(question: Question, withinMilliseconds?: number): Promise<unknown>;
  /** Milliseconds from one pass to the next, kept over restarts. */
  setPace(milliseconds: number): void;
  restart(): void;
  stop(): void;
}

export interface ReaderEvents {
  onState(state: ReaderState): void;
  /** A new reader runs, and ports of the one before are dead. */
  onStarted(): void;
  onFailure(error: string): void;
}

/** SIGKILL, since a process that hangs in the kernel or is stopped answers no other signal. */
function killNow(child: UtilityProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in between; its exit event follows.
  }
}

/** Keeps one reader running: it is started again, later each time, whenever it ends or falls silent. */
export function superviseReader(modulePath: string, events: ReaderEvents): ReaderProcess {
  const pending = new PendingAnswers();
  let child: UtilityProcess | null = null;
  let state: ReaderState = { state: 'starting', reason: null, restarts: 0 };
  let pause = SHORTEST_PAUSE_MILLISECONDS;
  let pace: number | null = null;
  let nextPort = 1;
  let silence: SilenceWatch | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;

  function become(next: ReaderState): void {
    const same =
      next.state === state.state && next.reason === state.reason && next.restarts === state.restarts;
    state = next;
    if (!same) events.onState(state);
  }

  function send(message: ControlMessage, ports: MessagePortMain[] = []): void {
    child?.postMessage(message, ports);
  }

  function start(): void {
    clearTimeout(again);
    const started = utilityProcess.fork(modulePath, [], { serviceName: 'Porthole reader', stdio: 'inherit' });
    const startedAt = performance.now();
    child = started;
    const watch = watchSilence(SILENT_AFTER_MILLISECONDS, () => {
      become({ ...state, state: 'restarting', reason: 'silent' });
      killNow(started);
    });
    silence = watch;
    started.on('message', (message: unknown) => {
      const parsed = v.safeParse(reportSchema, message);
      if (!parsed.success) return;
      watch.heard();
      const report = parsed.output;
      if (report.type === 'answer') pending.answer(report.id, report.answer);
      else if (report.type === 'failed') events.onFailure(report.error);
      else become({ ...state, state: 'running', reason: null });
    });
    started.on('spawn', () => {
      if (pace !== null) send({ type: 'pace', milliseconds: pace });
      events.onStarted();
    });
    started.once('exit', () => {
      watch.stop();
      child = null;
      pending.rejectAll();
      if (stopped) return;
      const healthy = performance.now() - startedAt > HEALTHY_AFTER_MILLISECONDS;
      pause = healthy ? SHORTEST_PAUSE_MILLISECONDS : Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      become({ state: 'restarting', reason: state.reason ?? 'exited', restarts: state.restarts + 1 });
      again = setTimeout(start, pause);
    });
  }

  start();
  return {
    get state() {
      return state;
    },
    openFeed() {
      if (child === null) return null;
      const { port1, port2 } = new MessageChannelMain();
      const id = nextPort++;
      send({ type: 'attach', port: id }, [port1]);
      return { id, port: port2 };
    },
    revokeFeed(id) {
      send({ type: 'detach', port: id });
    },
    ask(question, withinMilliseconds) {
      if (child === null) return Promise.reject(new Error('The reader does not run.'));
      return pending.ask((id) => send({ type: 'ask', id, question }), withinMilliseconds);
    },
    setPace(milliseconds) {
      pace = milliseconds;
      send({ type: 'pace', milliseconds });
    },
    restart() {
      pause = SHORTEST_PAUSE_MILLISECONDS / 2;
      if (child !== null) killNow(child);
      else if (!stopped) start();
    },
    stop() {
      stopped = true;
      clearTimeout(again);
      silence?.stop();
      send({ type: 'stop' });
    },
  };
}
