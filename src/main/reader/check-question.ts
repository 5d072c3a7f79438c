import type { TFunction } from 'i18next';
import type { CheckOutcome, CheckRequest } from '../../shared/check-call.ts';
import type { Snapshot } from '../../shared/socket.ts';
import { checkPort, NoSuchAddressError, type CheckEffects } from '../actions/check/checker.ts';
import { readAddress } from '../actions/check/question.ts';

/** Nothing could be read at all: the answer rests on the trial bind alone. */
const isUnread = ({ sockets, sources }: Snapshot): boolean =>
  sockets.length === 0 && sources.every(({ state }) => state !== 'ok');

/** The same answer as `porthole check`, from the picture that the window shows, taken anew. */
export async function answerCheck(
  { port, protocol, address }: CheckRequest,
  effects: CheckEffects,
  t: TFunction,
): Promise<CheckOutcome> {
  const place = address === null ? null : await readAddress(address);
  if (typeof place === 'string') return { outcome: 'refused', problem: place };
  try {
    const { answer, snapshot } = await checkPort({ port, protocol, place }, effects, t);
    return { outcome: 'answered', answer, isUnread: isUnread(snapshot) };
  } catch (error) {
    if (error instanceof NoSuchAddressError) return { outcome: 'refused', problem: 'no-address' };
    throw error;
  }
}
