import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
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

/** The selection in one plain sentence; a second one where its port was handed out automatically. */
export function summaryOf(socket: InspectedSocket, t: TFunction): string {
  const name = safeText(socket.owners[0]?.name ?? t('summary.somebody'));
  const service = serviceNameBesidePort(socket) ?? t('summary.something');
  const port = String(socket.local.port);
  const remote = socket.remote === null ? '' : socket.remote.address;
  const remotePort = String(socket.remote?.port ?? '');
  const values = { name, service, port, remote, remotePort, reach: reachOf(socket, t) };
  const { side } = socket.role;
  if (socket.state === 'TIME-WAIT') return t('summary.timeWait', values);
  if (socket.state === 'BOUND') return t('summary.bound', values);
  if (socket.remote === null) {
    if (side !== 'listener') return t('summary.open', values);
    return t(socket.service === null ? 'summary.listenerUnknown' : 'summary.listener', values);
  }
  if (side === 'server') return t('summary.server', values);
  if (side !== 'client') return t('summary.unknown', values);
  const reason = dynamicReason(socket);
  const sentence = t('summary.client', values);
  return reason === null ? sentence : `${sentence} ${t(`summary.dynamic.${reason}`, values)}`;
}
