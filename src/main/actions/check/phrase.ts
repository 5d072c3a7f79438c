import type { TFunction } from 'i18next';
import {
  scopedAddress,
  type CheckAnswer,
  type CheckQuestion,
  type CheckReason,
  type CheckSuggestion,
} from '../../../shared/check.ts';
import type { PortInterval } from '../../../shared/socket.ts';
import type { Finding } from './finding.ts';
import { holdersText, ownersOf, placesText } from './holders.ts';
import type { Judgement } from './judge.ts';

export function intervalText([first, last]: PortInterval): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function reasonOf(
  question: CheckQuestion,
  { code, text, sockets, interval }: Finding,
  t: TFunction,
): CheckReason {
  const sentence = t(`check.reason.${text}`, {
    port: question.port,
    protocol: question.protocol,
    address: scopedAddress(question),
    count: sockets.length,
    holders: holdersText(sockets, t),
    places: placesText(sockets, t),
    range: interval === null ? '' : intervalText(interval),
    next: interval === null ? '' : interval[1] + 1,
  });
  return { code, text: sentence, owners: ownersOf(sockets) };
}

function suggestionOf(port: number, avoided: PortInterval, t: TFunction): CheckSuggestion {
  return { port, why: t('check.why', { range: intervalText(avoided) }) };
}

/** The judgement in the words of one language. */
export function phrase(
  question: CheckQuestion,
  judgement: Judgement,
  suggested: { readonly ports: readonly number[]; readonly avoided: PortInterval },
  t: TFunction,
): CheckAnswer {
  return {
    port: question.port,
    protocol: question.protocol,
    address: scopedAddress(question),
    available: judgement.available,
    reasons: judgement.findings.map((finding) => reasonOf(question, finding, t)),
    suggestions: suggested.ports.map((port) => suggestionOf(port, suggested.avoided, t)),
  };
}
