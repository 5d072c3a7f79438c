import type { TFunction } from 'i18next';
import { isReservedPort, portRange } from '../../../shared/port-range.ts';
import type { Namespace, PortInterval } from '../../../shared/socket.ts';
import type { PortNames } from './field/port-names.ts';

const holds = ([first, last]: PortInterval, port: number): boolean => first <= port && port <= last;

/** What a number is on this computer, whoever uses it: a list of short words. */
export function portWords(
  port: number,
  home: Namespace | undefined,
  names: PortNames | null,
  t: TFunction,
): readonly string[] {
  const words = [isReservedPort(port) ? t('range.reserved') : t(`range.${portRange(port)}`)];
  const ephemeral = home?.ephemeral ?? null;
  if (ephemeral !== null && (holds(ephemeral.tcp, port) || holds(ephemeral.udp, port))) {
    words.push(t('range.ephemeralHere'));
  }
  if (home?.reserved.some((interval) => holds(interval, port)) === true) words.push(t('map.reservedHere'));
  if (home?.excluded.some((interval) => holds(interval, port)) === true) words.push(t('map.excludedHere'));
  const iana = [
    ...new Set([...(names?.ianaNames(port, 'tcp') ?? []), ...(names?.ianaNames(port, 'udp') ?? [])]),
  ];
  if (iana.length > 0) words.push(`IANA: ${iana.slice(0, 3).join(', ')}`);
  return words;
}
