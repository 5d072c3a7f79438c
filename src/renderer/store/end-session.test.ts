import { beforeEach, describe, expect, it } from 'vitest';
import type { EndAnswer, EndPlan, EndProgress } from '../../shared/end.ts';
import { anOwner } from '../../shared/testing/samples.ts';
import type { Bridge } from '../bridge.ts';
import { EndSession } from './end-session.ts';

const owner = anOwner({ pid: 7 });
const target = { pid: 7, startedAt: owner.startedAt };
const plan: EndPlan = { refusal: null, facts: null, manager: null, commands: { gentle: 'a', force: 'b' } };
const progress = (part: Partial<EndProgress>): EndProgress => ({
  target,
  manner: 'gentle',
  stage: 'gone',
  ports: [],
  settled: true,
  ...part,
});

/** The main process, played. */
class Main {
  plan: () => Promise<EndPlan> = () => Promise.resolve(plan);
  send: () => Promise<EndAnswer> = () => Promise.resolve({ refusal: null });
  readonly asked: unknown[][] = [];
  tell: (progress: EndProgress) => void = () => undefined;

  // A test double: two calls and one event are all that a session uses.
  readonly bridge = {
    call: (name: string, ...args: unknown[]) => {
      this.asked.push([name, ...args]);
      return name === 'end:plan' ? this.plan() : this.send();
    },
    on: (_name: string, listener: (progress: EndProgress) => void) => {
      this.tell = listener;
      return () => (this.tell = () => undefined);
    },
  } as unknown as Bridge;
}

let main: Main;
let session: EndSession;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  main = new Main();
  session = new EndSession(main.bridge, owner);
});

describe('EndSession', () => {
  it('asks for the plan first, and sends only when told to', async () => {
    session.start();
    expect(session.state.get().stage).toBe('looking');
    await settle();
    expect(session.state.get()).toMatchObject({ stage: 'asking', plan });
    expect(main.asked).toEqual([['end:plan', target]]);
    await session.send('gentle');
    expect(session.state.get().stage).toBe('waiting');
    expect(main.asked.at(-1)).toEqual(['end:send', target, 'gentle']);
  });

  it('follows what is seen, of this process and this signal only', async () => {
    session.start();
    await settle();
    await session.send('gentle');
    main.tell(progress({ target: { pid: 8, startedAt: null } }));
    main.tell(progress({ manner: 'force' }));
    expect(session.state.get().stage).toBe('waiting');
    main.tell(progress({ stage: 'stayed', settled: false }));
    expect(session.state.get()).toMatchObject({ stage: 'stayed', isSettled: false });
    main.tell(progress({}));
    expect(session.state.get()).toMatchObject({ stage: 'gone', isSettled: true });
  });

  it('does not go back to waiting when the end was seen before the answer came', async () => {
    session.start();
    await settle();
    main.send = () => {
      main.tell(progress({}));
      return Promise.resolve({ refusal: null });
    };
    await session.send('gentle');
    expect(session.state.get().stage).toBe('gone');
  });

  it('says why nothing was sent, also when the call itself fails', async () => {
    main.plan = () => Promise.resolve({ ...plan, refusal: 'no-right' });
    session.start();
    await settle();
    expect(session.state.get()).toMatchObject({ stage: 'refused', refusal: 'no-right' });
    main.send = () => Promise.reject(new Error('no bridge'));
    await session.send('force');
    expect(session.state.get()).toMatchObject({ stage: 'refused', refusal: 'failed' });
  });

  it('keeps the plan of the owner that was chosen last', async () => {
    const other = anOwner({ pid: 9 });
    let answerFirst: (plan: EndPlan) => void = () => undefined;
    main.plan = () => new Promise((resolve) => (answerFirst = resolve));
    session.start();
    main.plan = () => Promise.resolve({ ...plan, commands: { gentle: 'other', force: 'other' } });
    session.choose(other);
    await settle();
    answerFirst({ ...plan, refusal: 'gone' });
    await settle();
    expect(session.state.get()).toMatchObject({ owner: other, stage: 'asking' });
  });
});
