import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PORT_RANGES, type PortRange } from '../../../../shared/socket.ts';
import { CLOSING_SIGN, EPHEMERAL_SIGN, RANGE_SIGNS, UNSURE_SIGN } from '../link-text.ts';
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
        <Entry text={t('conversations.legend.thickness')}>
          <Sample>
            <path className={picture['stroke']} d="M0 3h22" strokeWidth="1.25" />
            <path className={picture['stroke']} d="M0 8h22" strokeWidth="4" />
          </Sample>
        </Entry>
        <Entry text={t('conversations.legend.inside')}>↻ ×1</Entry>
        <Entry text={t('conversations.legend.stack')}>
          <Sample>
            <path className={picture['stack']} d="M.5 .5h17v6h-17zM3 9h17.5V3" />
          </Sample>
        </Entry>
        <Entry text={t('conversations.legend.elsewhere')}>
          <Sample>
            <path className={picture['stroke']} d="M.5 1.5h21v8h-21z" strokeDasharray="4 2.5" />
          </Sample>
        </Entry>
        <Entry text={t('conversations.legend.unowned')}>
          <Sample>
            <path className={picture['stroke']} d="M.5 1.5h21v8h-21z" strokeDasharray="1.5 2.5" />
          </Sample>
        </Entry>
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly text: string;
  /** What is drawn, which the text says. */
  readonly children: ReactNode;
  readonly range?: PortRange;
}

function Entry({ text, children, range }: EntryProps) {
  return (
    <li>
      <span className={styles['sign']} data-range={range} aria-hidden="true">
        {children}
      </span>
      {text}
    </li>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="22" height="11">
      {children}
    </svg>
  );
}

function Signs() {
  const { t } = useTranslation();
  return (
    <>
      {PORT_RANGES.map((range) => (
        <Entry key={range} range={range} text={t(`range.${range}`)}>
          {RANGE_SIGNS[range]}
        </Entry>
      ))}
      <Entry range="dynamic" text={t('range.ephemeralHere')}>
        {EPHEMERAL_SIGN}
      </Entry>
      <Entry text={t('conversations.legend.unsure')}>
        {UNSURE_SIGN}
        <Sample>
          <path className={picture['stroke']} d="M0 5.5h22" strokeWidth="1.5" strokeDasharray="5 3.5" />
        </Sample>
      </Entry>
      <Entry text={t('conversations.legend.closing')}>
        {CLOSING_SIGN}
        <Sample>
          <path
            className={picture['stroke']}
            data-closing
            d="M1.5 5.5h19"
            strokeWidth="2"
            strokeDasharray="0.1 5"
          />
        </Sample>
      </Entry>
    </>
  );
}
