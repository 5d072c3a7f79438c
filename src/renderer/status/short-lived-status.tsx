import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortLived } from '../../shared/socket.ts';
import { endpointText } from '../format/address.ts';
import { formatNumber } from '../format/numbers.ts';
import { useDismiss } from '../header/use-dismiss.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './short-lived.module.css';

const SHOWN = 50;

/** Sockets that no table ever held, since they lived and died between two looks: how many, and the last on demand. */
export function ShortLivedStatus({ shortLived }: { readonly shortLived: ShortLived }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useDismiss(isOpen, frame, () => {
    setOpen(false);
    button.current?.focus();
  });
  const { supported, count, overflowed, recent } = shortLived;
  if (!supported || count === 0) return null;
  const number = formatNumber(count, language) + (overflowed ? '+' : '');
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return (
    <div className={styles['frame']} ref={frame}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={isOpen}
        aria-controls={id}
        title={t('shortLived.help')}
        onClick={() => setOpen(!isOpen)}
      >
        {t('shortLived.count', { count, number })}
      </button>
      {isOpen && (
        <div id={id} role="dialog" aria-label={t('shortLived.name')} className={styles['popover']}>
          <p>{t('shortLived.help')}</p>
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
        </div>
      )}
    </div>
  );
}
