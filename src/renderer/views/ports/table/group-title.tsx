import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { shownSide } from '../../../../shared/shown-side.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { Grouping } from '../../../../shared/table-settings.ts';
import { RangeName } from '../../../components/range-name.tsx';
import { safeText } from '../../../format/safe-text.ts';
import { plainText } from './plain-text.ts';
import { ProcessCell } from './process-cell.tsx';

export interface GroupTitleProps {
  readonly grouping: Exclude<Grouping, 'none'>;
  /** Any socket of the group: they are alike in what the title says. */
  readonly socket: InspectedSocket;
  readonly t: TFunction;
}

/** What the sockets of a group have in common, in words. */
export function GroupTitle({ grouping, socket, t }: GroupTitleProps): ReactNode {
  switch (grouping) {
    case 'process':
      return <ProcessCell socket={socket} room={Infinity} t={t} />;
    case 'service':
      return socket.service === null ? t('group.without.service') : <bdi>{socket.service.name}</bdi>;
    case 'range':
      return <RangeName range={socket.localPort.range} />;
    case 'side':
      return t(`side.${shownSide(socket)}`);
    case 'exposure':
    case 'container':
    case 'user':
    case 'state': {
      const text = plainText(grouping, socket, t);
      if (text !== null) return <bdi>{safeText(text)}</bdi>;
      return grouping === 'state' ? null : t(`group.without.${grouping}`);
    }
  }
}
