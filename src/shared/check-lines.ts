import type { TFunction } from 'i18next';
import { WILDCARDS, type CheckAnswer } from './check.ts';

function placeText(address: string, t: TFunction): string {
  if (address === WILDCARDS.ipv6) return t('check.everywhere');
  return address === WILDCARDS.ipv4 ? t('check.everywhereIpv4') : address;
}

/** The answer in one sentence. */
export function verdictLine({ port, protocol, address, available }: CheckAnswer, t: TFunction): string {
  const values = { port, protocol: protocol.toUpperCase(), place: placeText(address, t) };
  return available ? t('check.available', values) : t('check.notAvailable', values);
}

/** The whole answer, a line each: the verdict, its reasons, what to take instead. */
export function answerLines(answer: CheckAnswer, t: TFunction): readonly string[] {
  const { reasons, suggestions } = answer;
  return [
    verdictLine(answer, t),
    ...reasons.map(({ text }) => `  ${text}`),
    ...(suggestions.length === 0 ? [] : [t('check.instead')]),
    ...suggestions.map((suggestion) => `  ${String(suggestion.port).padStart(5)}  ${suggestion.why}`),
  ];
}
