import { nameBesidePort } from '../../format/service-name.ts';
import type { TFunction } from 'i18next';
import type { PortRange } from '../../../shared/socket.ts';
import type { Link } from './model/link.ts';

/** The sign of each range, which says the same as its colour. */
export const RANGE_SIGNS: Readonly<Record<PortRange, string>> = {
  'well-known': '■',
  registered: '◆',
  dynamic: '●',
};

/** Handed out by this computer. */
export const EPHEMERAL_SIGN = '┅';

/** A connection that is being closed, or has been and waits. */
export const CLOSING_SIGN = '◌';
/** A connection of which the direction is a guess or unknown. */
export const UNSURE_SIGN = '?';

/** `2◌` of more, `◌` of all: these need no number of their own. */
export const shareText = (sign: string, count: number, total: number): string =>
  count === 0 ? '' : count === total ? sign : `${count}${sign}`;

/** Of the caller's ports, each sign with the range whose colour it has. */
export const signsOf = ({ ranges, isEphemeral }: Link): readonly (readonly [string, PortRange])[] => [
  ...ranges.map((range) => [RANGE_SIGNS[range], range] as const),
  ...(isEphemeral ? [[EPHEMERAL_SIGN, 'dynamic'] as const] : []),
];

/** `→`, and `↔` where nobody knows who called. */
export const arrowOf = ({ port }: Link): string => (port === null ? '↔' : '→');

/** `5432 PostgreSQL`, `53 UDP`. */
export function portText(
  { port, protocol, service }: Pick<Link, 'port' | 'protocol' | 'service'>,
  t: TFunction,
): string {
  if (port === null) return t('conversations.eitherSide');
  return [
    port,
    protocol === 'udp' ? 'UDP' : null,
    service === null ? null : nameBesidePort(service.name, port),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The callers' ports, the first few of them: `51234, 51240, +3`. */
export function portsText({ ports }: Link, most: number): string {
  const rest = ports.length - most;
  return rest <= 0 ? ports.join(', ') : `${ports.slice(0, most).join(', ')}, +${rest}`;
}

/** One sentence for those who cannot see the line. */
export function linkSentence(link: Link, caller: string, provider: string, t: TFunction): string {
  const words = [
    `${caller} ${arrowOf(link)} ${provider}`,
    portText(link, t),
    t('conversations.connections', { count: link.total }),
  ];
  if (link.closing > 0) words.push(t('conversations.closingCount', { count: link.closing }));
  if (link.unsure > 0) words.push(t('conversations.unsureCount', { count: link.unsure }));
  words.push(t('conversations.fromPorts', { ports: portsText(link, 8) }));
  return words.join(', ');
}
