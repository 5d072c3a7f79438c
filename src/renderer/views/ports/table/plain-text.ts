import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { runnerOf } from '../../../../shared/runner.ts';
import { endpointText } from '../../../format/address.ts';
import type { ColumnId } from './columns.ts';

/** The columns that say one thing in one line of text. */
export type PlainColumn = Exclude<
  ColumnId,
  | 'mark'
  | 'port'
  | 'protocol'
  | 'process'
  | 'service'
  | 'range'
  | 'side'
  | 'address'
  | 'since'
  | 'started'
  | 'namespace'
  | 'connections'
  | 'verdict'
  | 'command'
>;

/** What a cell says, as it was written by whoever wrote it; null where nothing is known. */
export function plainText(column: PlainColumn, socket: InspectedSocket, t: TFunction): string | null {
  const [owner] = socket.owners;
  switch (column) {
    case 'pid':
      return owner === undefined ? null : String(owner.pid);
    case 'user':
      return runnerOf(owner, socket);
    case 'state':
      return socket.state === 'BOUND' ? t('state.bound') : socket.state;
    case 'remote':
      return socket.remote === null ? null : endpointText(socket.remote);
    case 'exposure':
      return socket.exposure === null ? null : t(`exposure.${socket.exposure.scope}`);
    case 'iana':
      return socket.localPort.ianaNames.length === 0 ? null : socket.localPort.ianaNames.join(', ');
    case 'security': {
      const security = socket.service?.security ?? 'unknown';
      return security === 'unknown' ? null : t(`security.${security}`);
    }
    case 'container':
      return owner?.container?.name ?? owner?.container?.id.slice(0, 12) ?? null;
    case 'unit':
      return socket.unit ?? owner?.unit ?? null;
    case 'folder':
      return owner?.workingDirectory ?? null;
  }
}
