import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PORT_RANGES } from '../../../../shared/socket.ts';
import { CLOSING_SIGN, RANGE_SIGNS } from '../link-text.ts';
import styles from './bar.module.css';
import picture from './picture.module.css';

/** What the signs at a client's end and the kinds of lines mean; where there is little room, on demand. */
export function Legend() {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles['legendButton']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        {t('conversations.legend.name')}
      </button>
      <Signs id={id} isOpen={isOpen} />
    </>
  );
}

function Signs({ id, isOpen }: { readonly id: string; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <ul
      id={id}
      className={styles['legend']}
      data-open={isOpen || undefined}
      aria-label={t('conversations.legend.name')}
    >
      <li className={styles['legendTitle']}>{t('conversations.legend.client')}</li>
      {PORT_RANGES.map((range) => (
        <li key={range}>
          <span className={styles['sign']} data-range={range} aria-hidden="true">
            {RANGE_SIGNS[range]}
          </span>
          {t(`range.${range}`)}
        </li>
      ))}
      <li>
        <span className={styles['sign']} data-range="dynamic" aria-hidden="true">
          ┅
        </span>
        {t('range.ephemeralHere')}
      </li>
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <path className={picture['stroke']} d="M0 4h26" strokeWidth="1.5" strokeDasharray="7 5" />
        </svg>
        {t('conversations.legend.unsure')}
      </li>
      <li>
        <span aria-hidden="true">{CLOSING_SIGN}</span>
        <svg width="26" height="8" aria-hidden="true">
          <path
            className={picture['stroke']}
            data-closing
            d="M1 4h25"
            strokeWidth="1.5"
            strokeDasharray="0.1 5"
          />
        </svg>
        {t('conversations.legend.closing')}
      </li>
    </ul>
  );
}
