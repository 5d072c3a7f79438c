import type { TFunction } from 'i18next';
import type { InspectedSocket, Owner } from '../../shared/socket.ts';
import { dynamicReason } from '../../shared/dynamic-client.ts';
import { isWildcard } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { serviceNameBesidePort } from '../format/service-name.ts';

function isLoopback(socket: InspectedSocket): boolean {
  if (socket.exposure !== null) return socket.exposure.scope === 'loopback';
  return socket.local.address === '::1' || socket.local.address.startsWith('127.');
}

function reachOf(socket: InspectedSocket, t: TFunction): string {
  if (isLoopback(socket)) return t('summary.reach.loopback');
  return isWildcard(socket.local.address) ? t('summary.reach.all') : t('summary.reach.one');
}

/**
 * What stands in brackets where no sentence can be made of a service: one that only the number of this end suggests is
 * no fact, and one that is no protocol makes none, as nobody waits for "Web development connections".
 */
function kindOf({ service }: InspectedSocket, name: string | null, t: TFunction): string | null {
  if (service === null) return null;
  const isProtocol = service.category !== 'dev-server';
  if (service.byProcess !== null || (isProtocol && service.end === 'remote')) return isProtocol ? null : name;
  return t('summary.byNumber', { service: name });
}

/**
 * The selection in one plain sentence; a second one where its port was handed out automatically. `peer`: the process at
 * the other end, where it is on this computer and can be seen.
 */
export function summaryOf(socket: InspectedSocket, t: TFunction, peer?: Owner): string {
  const owner = socket.owners[0];
  const subject =
    owner === undefined ? t('summary.somebody') : t('summary.does', { name: safeText(owner.name) });
  const known = serviceNameBesidePort(socket);
  const kind = kindOf(socket, known, t);
  const service = known ?? t('summary.something');
  const port = String(socket.local.port);
  const remote = socket.remote === null ? '' : socket.remote.address;
  const remotePort = String(socket.remote?.port ?? '');
  const end =
    peer === undefined
      ? t('summary.end.there', { remote, remotePort })
      : t('summary.end.here', { peer: safeText(peer.name), remotePort });
  const values = { subject, service, kind, port, remote, remotePort, end, reach: reachOf(socket, t) };
  const { side } = socket.role;
  if (socket.state === 'TIME-WAIT') return t('summary.timeWait', values);
  if (socket.state === 'BOUND') return t('summary.bound', values);
  if (socket.remote === null) {
    if (side !== 'listener') return t(kind === null ? 'summary.open' : 'summary.openKind', values);
    if (kind !== null) return t('summary.listenerKind', values);
    return t(socket.service === null ? 'summary.listenerUnknown' : 'summary.listener', values);
  }
  if (side === 'server') return t(kind === null ? 'summary.server' : 'summary.serverKind', values);
  if (side !== 'client') return t('summary.unknown', values);
  const reason = dynamicReason(socket);
  const served = known === null ? end : t('aside.after', { text: end, aside: kind ?? known });
  const sentence = t('summary.client', { subject, end: served });
  return reason === null ? sentence : `${sentence} ${t(`summary.dynamic.${reason}`, values)}`;
}
