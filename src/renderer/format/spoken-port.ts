import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { absentOwner, sideText } from '../views/ports/table/cell-text.ts';
import { safeText } from './safe-text.ts';

const SPOKEN = 3;

/** What a screen reader says of a port in a picture: the number, who uses it and as what, and `words`. */
export function spokenPort(
  port: number,
  sockets: readonly InspectedSocket[],
  words: readonly string[],
  t: TFunction,
): string {
  const users = sockets.slice(0, SPOKEN).map((socket) => {
    const owner = safeText(socket.owners[0]?.name ?? absentOwner(socket, t));
    return [socket.service?.name, owner, sideText(socket, t)].filter(Boolean).join(' ');
  });
  return [String(port), ...(users.length === 0 ? [t('map.free')] : users), ...words].join(', ');
}
