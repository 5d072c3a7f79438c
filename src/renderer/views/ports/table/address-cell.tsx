import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { endpointText, shortenMiddle, tellingAddress, wildcardFamily } from '../../../format/address.ts';

/** Monospaced at 12 px, so many letters fit into the column. */
const LENGTH = 15;

export function AddressCell({ socket, t }: { readonly socket: InspectedSocket; readonly t: TFunction }) {
  const family = wildcardFamily(socket);
  const ends = [socket.local, socket.remote].filter((end) => end !== null).map(endpointText);
  const full = ends.join(' → ');
  if (family !== null) {
    return (
      <span title={full}>
        <span aria-hidden="true">*</span>
        <span className="visually-hidden">{t('address.every')}</span>
        <small>{family === 'both' ? t('address.both') : family}</small>
      </span>
    );
  }
  const { address, scope } = tellingAddress(socket);
  return <span title={full}>{shortenMiddle(scope === null ? address : `${address}%${scope}`, LENGTH)}</span>;
}
