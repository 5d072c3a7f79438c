import type { TFunction } from 'i18next';
import { endpointText } from '../../../../shared/endpoint-text.ts';
import type { DestinationPressure, PortPool } from '../../../../shared/pressure/pressure-facts.ts';
import type { Namespace } from '../../../../shared/socket.ts';
import { safeText } from '../../../format/safe-text.ts';

export const percentOf = (share: number): number => Math.floor(share * 100);

/** A few of very many are not none, though their share is rounded to nothing. */
export function percentText({ inUse, share }: { readonly inUse: number; readonly share: number }): string {
  const percent = percentOf(share);
  return inUse > 0 && percent === 0 ? '<1' : String(percent);
}

function inNetwork(what: string, id: string, namespaces: readonly Namespace[], t: TFunction): string {
  const found = namespaces.find((namespace) => namespace.id === id);
  if (found === undefined || found.kind === 'host') return what;
  return t('gauge.inNetwork', { what, name: safeText(found.name) });
}

export function destinationText(
  { localAddress, remote, namespace }: DestinationPressure,
  namespaces: readonly Namespace[],
  t: TFunction,
): string {
  const what = t('gauge.to', { from: safeText(localAddress), to: safeText(endpointText(remote)) });
  return inNetwork(what, namespace, namespaces, t);
}

export function poolText(
  { protocol, namespace }: PortPool,
  namespaces: readonly Namespace[],
  t: TFunction,
): string {
  return inNetwork(t('gauge.pool', { protocol: protocol.toUpperCase() }), namespace, namespaces, t);
}
