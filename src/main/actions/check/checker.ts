import type { TFunction } from 'i18next';
import { scopedAddress, type CheckAnswer, type CheckQuestion } from '../../../shared/check.ts';
import type { Snapshot } from '../../../shared/socket.ts';
import { judge, type Judgement } from './judge.ts';
import { phrase } from './phrase.ts';
import { ownNamespace } from './port-use.ts';
import { EVERY_ADDRESS, EVERY_IPV4_ADDRESS } from './question.ts';
import { rangeToAvoid, suggestPorts } from './suggest.ts';
import type { TryBind } from './trial-bind.ts';

/** What a check needs of the computer; injected, so that a test can play it. */
export interface CheckEffects {
  /** A picture taken now. */
  readonly takeSnapshot: () => Promise<Snapshot>;
  readonly tryBind: TryBind;
}

/** Where to ask; null for what a server binds that is told no address. */
export interface AskedPlace extends Pick<CheckQuestion, 'port' | 'protocol'> {
  readonly place: Pick<CheckQuestion, 'address' | 'scope'> | null;
}

export interface CheckResult {
  readonly answer: CheckAnswer;
  /** The picture that the answer rests on, for its notes on what could not be read. */
  readonly snapshot: Snapshot;
}

/** The asked address is none of this computer's: the question is wrong, not the port taken. */
export class NoSuchAddressError extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`${address} is no address of this computer.`);
    this.address = address;
  }
}

interface Look {
  readonly question: CheckQuestion;
  readonly snapshot: Snapshot;
  readonly judgement: Judgement;
}

/** The trial comes first and is over before the picture is taken, which therefore never shows it. */
async function look(question: CheckQuestion, effects: CheckEffects): Promise<Look | null> {
  // A trial of port 0 would bind some port: what is wrong with port 0 needs no trial.
  const trial = question.port === 0 ? 'denied' : await effects.tryBind(question);
  if (trial === 'no-address') return null;
  const snapshot = await effects.takeSnapshot();
  return { question, snapshot, judgement: judge(question, snapshot, trial) };
}

/** Once more where trial and picture disagree: a program that started or ended between them explains most. */
async function lookTwice(question: CheckQuestion, effects: CheckEffects): Promise<Look | null> {
  const first = await look(question, effects);
  return first === null || first.judgement.agrees ? first : look(question, effects);
}

async function lookAt({ port, protocol, place }: AskedPlace, effects: CheckEffects): Promise<Look> {
  const places = place === null ? [EVERY_ADDRESS, EVERY_IPV4_ADDRESS] : [place];
  for (const where of places) {
    const found = await lookTwice({ port, protocol, ...where }, effects);
    if (found !== null) return found;
  }
  throw new NoSuchAddressError(scopedAddress(places.at(-1) ?? EVERY_IPV4_ADDRESS));
}

/** A port that is free for good needs no other; one that may be gone in a moment does. */
function wantsSuggestions({ available, findings }: Judgement): boolean {
  return !available || findings.some(({ code }) => code === 'ephemeral-risk');
}

/** "Can I have port N?" Leaves nothing bound. */
export async function checkPort(
  asked: AskedPlace,
  effects: CheckEffects,
  t: TFunction,
): Promise<CheckResult> {
  const { question, snapshot, judgement } = await lookAt(asked, effects);
  const ports = wantsSuggestions(judgement) ? await suggestPorts(question, snapshot, effects.tryBind) : [];
  const avoided = rangeToAvoid(ownNamespace(snapshot), question.protocol);
  return { answer: phrase(question, judgement, { ports, avoided }, t), snapshot };
}
