import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PORT_RANGES } from '../../../../shared/socket.ts';
import { CLOSING_SIGN, EPHEMERAL_SIGN, RANGE_SIGNS } from '../link-text.ts';
import styles from './bar.module.css';
import picture from './picture.module.css';

/** What the signs at a client's end and the kinds of lines mean; all of what is drawn on demand. */
export function Legend() {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['legendPlace']}>
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
      <ul className={styles['legend']} aria-label={t('conversations.legend.client')}>
        <Signs />
      </ul>
      <ul
        id={id}
        className={styles['wholeLegend']}
        hidden={!isOpen}
        aria-label={t('conversations.legend.name')}
      >
        <li className={styles['legendTitle']}>{t('conversations.legend.client')}</li>
        <Signs />
        <Sample text={t('conversations.legend.thickness')}>
          <path className={picture['stroke']} d="M0 3h31" strokeWidth="1.25" />
          <path className={picture['stroke']} d="M0 8h31" strokeWidth="4" />
        </Sample>
        <li>
          <span aria-hidden="true">↻ ×1</span>
          {t('conversations.legend.inside')}
        </li>
        <Sample text={t('conversations.legend.stack')}>
          <path className={picture['stack']} d="M3.5 .5h24v6h-24zM6 9h24V3" />
        </Sample>
        <Sample text={t('conversations.legend.elsewhere')}>
          <path className={picture['stroke']} d="M1.5 1.5h28v8h-28z" strokeDasharray="5 3" />
        </Sample>
      </ul>
    </div>
  );
}

function Sample({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="31" height="11" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}

function Signs() {
  const { t } = useTranslation();
  return (
    <>
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
          {EPHEMERAL_SIGN}
        </span>
        {t('range.ephemeralHere')}
      </li>
      <Sample text={t('conversations.legend.unsure')}>
        <path className={picture['stroke']} d="M0 5.5h31" strokeWidth="1.5" strokeDasharray="7 5" />
      </Sample>
      <li>
        <span aria-hidden="true">{CLOSING_SIGN}</span>
        <svg width="26" height="8" aria-hidden="true">
          <path
            className={picture['stroke']}
            data-closing
            d="M2 4h23"
            strokeWidth="2"
            strokeDasharray="0.1 5"
          />
        </svg>
        {t('conversations.legend.closing')}
      </li>
    </>
  );
}
