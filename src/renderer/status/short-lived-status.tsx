import { useTranslation } from 'react-i18next';
import type { ShortLived } from '../../shared/socket.ts';
import { endpointText } from '../format/address.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { StatusPopover } from './status-popover.tsx';

const SHOWN = 50;

/** Sockets that no table ever held, since they lived and died between two looks: how many, and the last on demand. */
export function ShortLivedStatus({ shortLived }: { readonly shortLived: ShortLived }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { supported, count, overflowed, recent } = shortLived;
  if (!supported || count === 0) return null;
  const number = formatNumber(count, language) + (overflowed ? '+' : '');
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return (
    <StatusPopover
      label={t('shortLived.count', { count, number })}
      name={t('shortLived.name')}
      help={t('shortLived.help')}
    >
      <ol tabIndex={0} aria-label={t('shortLived.name')}>
        {recent
          .slice(-SHOWN)
          .reverse()
          .map((socket, index) => (
            <li key={`${socket.seenAt} ${String(index)}`}>
              <time>{time.format(new Date(socket.seenAt))}</time> {socket.protocol.toUpperCase()}{' '}
              <span>{endpointText(socket.local)}</span>
              {socket.remote !== null && <span>{` → ${endpointText(socket.remote)}`}</span>}
            </li>
          ))}
      </ol>
    </StatusPopover>
  );
}
