import type { TFunction } from 'i18next';
import { WILDCARDS, type CheckAnswer } from './check.ts';

function placeText(address: string, t: TFunction): string {
  if (address === WILDCARDS.ipv6) return t('check.everywhere');
  return address === WILDCARDS.ipv4 ? t('check.everywhereIpv4') : address;
}

/** The answer, without where it was asked. */
export function verdictLine({ port, protocol, available }: CheckAnswer, t: TFunction): string {
  const values = { port, protocol: protocol.toUpperCase() };
  return available ? t('check.available', values) : t('check.notAvailable', values);
}

export const placeLine = ({ address }: CheckAnswer, t: TFunction): string =>
  t('check.at', { place: placeText(address, t) });

/** The whole answer, a line each: the verdict, where, its reasons, why others can be had and which. */
export function answerLines(answer: CheckAnswer, t: TFunction): readonly string[] {
  const { reasons, suggestions } = answer;
  return [
    verdictLine(answer, t),
    `  ${placeLine(answer, t)}`,
    ...reasons.map(({ text }) => `  ${text}`),
    ...suggestions.slice(0, 1).flatMap(({ why }) => [t('check.instead'), `  ${why}`]),
    ...suggestions.map(({ port }) => `  ${String(port).padStart(5)}`),
  ];
}
