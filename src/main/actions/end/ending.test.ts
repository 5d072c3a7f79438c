import { beforeEach, describe, expect, it } from 'vitest';
import type { EndFacts, EndProgress } from '../../../shared/end.ts';
import { anOwner, aSnapshot, aSocket, MOMENT } from '../../../shared/testing/samples.ts';
import type {
  LiveProcess,
  ProcessControl,
  SignalResult,
} from '../../host/process-control/process-control.ts';
import { createEnding, type Ending } from './ending.ts';
import { endFacts } from './facts.ts';
import { holdersOf } from './port-outcomes.ts';

const target = { pid: 812, startedAt: MOMENT };
const original: LiveProcess = {
  pid: 812,
  ancestors: [1],
  startMark: '500',
  isKernel: false,
  isUserUnit: false,
};

/** A made-up computer on a clock of its own; `control` answers as the system would. */
class Computer {
  live: LiveProcess | null = original;
  /** How the system takes each signal. */
  onSignal: (signal: string) => SignalResult = () => 'sent';
  sockets = [aSocket({ owners: [anOwner()] })];
  readerAnswers = true;
  now = Date.parse(MOMENT);
  readonly later: { at: number; happens: () => void }[] = [];
  readonly sent: string[] = [];
  readonly told: EndProgress[] = [];

  systemAnswers = true;
  readonly control: ProcessControl = {
    find: () => (this.systemAnswers ? Promise.resolve(this.live) : Promise.reject(new Error('silent'))),
    signal: (_identity, signal) => {
      if (signal !== 'probe') this.sent.push(signal);
      return Promise.resolve(this.onSignal(signal));
    },
    watchEvery: 100,
    dispose: () => undefined,
  };

  after(milliseconds: number, happens: () => void): void {
    this.later.push({ at: this.now + milliseconds, happens });
  }

  ending(): Ending {
    const snapshot = () => aSnapshot({ takenAt: new Date(this.now).toISOString(), sockets: this.sockets });
    const entry = { pid: 812, name: 'postgres', parentPid: 1, startedAt: MOMENT, startMark: '500' };
    const ask = <Answer>(answer: Answer): Promise<Answer> =>
      this.readerAnswers ? Promise.resolve(answer) : Promise.reject(new Error('silent'));
    return createEnding({
      platform: 'linux',
      control: this.control,
      ownPids: () => [4000],
      now: () => this.now,
      pause: (milliseconds) => {
        this.now += milliseconds;
        for (const event of this.later.splice(0)) {
          if (event.at <= this.now) event.happens();
          else this.later.push(event);
        }
        return Promise.resolve();
      },
      askFacts: (asked): Promise<EndFacts | null> => ask(endFacts(snapshot(), [entry], asked)),
      askPorts: (ports) => ask({ takenAt: snapshot().takenAt, ports: holdersOf(snapshot(), ports) }),
    });
  }

  async settled(): Promise<EndProgress | undefined> {
    while (this.told.at(-1)?.settled !== true) await new Promise((resolve) => setImmediate(resolve));
    return this.told.at(-1);
  }
}

let computer: Computer;
let ending: Ending;
beforeEach(() => {
  computer = new Computer();
  ending = computer.ending();
});
const tell = (progress: EndProgress): void => void computer.told.push(progress);
const gone = (): void => {
  computer.live = null;
  computer.sockets = [];
};

describe('plan', () => {
  it('tells what would be lost and sends nothing', async () => {
    expect(await ending.plan(target)).toMatchObject({
      refusal: null,
      facts: { ports: [{ local: { port: 5432 } }] },
      commands: { gentle: 'kill 812' },
    });
    expect(computer.sent).toEqual([]);
  });

  it('says that the right is missing, and the command that has it', async () => {
    computer.onSignal = () => 'no-right';
    expect(await ending.plan(target)).toMatchObject({
      refusal: 'no-right',
      facts: { process: { user: 'postgres' } },
      commands: { gentle: 'sudo kill 812', force: 'sudo kill -KILL 812' },
    });
  });

  it.each([
    ['gone', () => (computer.live = null)],
    ['not-shown', () => (computer.sockets = [])],
    ['reused', () => (computer.live = { ...original, startMark: '501' })],
    ['kernel', () => (computer.live = { ...original, isKernel: true })],
    ['porthole', () => (computer.live = { ...original, ancestors: [4000, 1] })],
    ['no-answer', () => (computer.readerAnswers = false)],
    ['failed', () => (computer.systemAnswers = false)],
  ])('refuses: %s', async (refusal, happens) => {
    happens();
    expect((await ending.plan(target)).refusal).toBe(refusal);
    expect(await ending.send(target, 'force', tell)).toEqual({ refusal });
    expect(computer.sent).toEqual([]);
  });

  it('refuses a process whose start is not known', async () => {
    expect((await ending.plan({ pid: 812, startedAt: null })).refusal).toBe('unidentified');
  });

  it('still tells a later process of the same pid from the planned one when the picture has moved on', async () => {
    await ending.plan(target);
    computer.live = { ...original, startMark: '777' };
    computer.sockets = [];
    expect(await ending.send(target, 'gentle', tell)).toEqual({ refusal: 'reused' });
    expect(computer.sent).toEqual([]);
  });
});

describe('send', () => {
  it('tells: gone, then the port freed, then settled', async () => {
    computer.onSignal = () => {
      gone();
      return 'sent';
    };
    expect(await ending.send(target, 'gentle', tell)).toEqual({ refusal: null });
    await computer.settled();
    expect(
      computer.told.map(({ stage, ports, settled }) => [stage, ports[0]?.state ?? null, settled]),
    ).toEqual([
      ['gone', null, false],
      ['gone', 'freed', false],
      ['gone', 'freed', true],
    ]);
  });

  it('tells that it stayed, and that it went after all', async () => {
    computer.after(8000, gone);
    await ending.send(target, 'gentle', tell);
    await computer.settled();
    expect(computer.told.map(({ stage }) => stage)).toEqual(['stayed', 'gone', 'gone', 'gone']);
  });

  it('forces only when asked to, and the first watch falls silent', async () => {
    await ending.send(target, 'gentle', tell);
    computer.onSignal = (signal) => {
      if (signal === 'force') gone();
      return 'sent';
    };
    await ending.send(target, 'force', tell);
    await computer.settled();
    expect(computer.sent).toEqual(['gentle', 'force']);
    expect(computer.told.every(({ manner }) => manner === 'force')).toBe(true);
  });

  it('tells who came back', async () => {
    computer.onSignal = () => {
      gone();
      computer.after(2000, () => {
        computer.sockets = [
          aSocket({ owners: [anOwner({ pid: 813, startedAt: '2026-01-31T12:00:09.000Z' })] }),
        ];
      });
      return 'sent';
    };
    await ending.send(target, 'gentle', tell);
    expect((await computer.settled())?.ports).toMatchObject([{ state: 'taken', holders: [{ pid: 813 }] }]);
  });

  it('does not believe a picture from before the end', async () => {
    computer.onSignal = () => {
      computer.live = null;
      computer.readerAnswers = false;
      return 'sent';
    };
    await ending.send(target, 'gentle', tell);
    // The reader is asked once more before the signal, so it falls silent only now.
    expect(await computer.settled()).toMatchObject({ stage: 'gone', ports: [] });
  });

  it('does not take a system that falls silent for the end of the process', async () => {
    computer.onSignal = () => {
      computer.systemAnswers = false;
      return 'sent';
    };
    await ending.send(target, 'gentle', tell);
    expect(await computer.settled()).toMatchObject({ stage: 'stayed' });
  });

  it('gives up watching a process that never goes', async () => {
    await ending.send(target, 'gentle', tell);
    expect(await computer.settled()).toMatchObject({ stage: 'stayed' });
  });
});
