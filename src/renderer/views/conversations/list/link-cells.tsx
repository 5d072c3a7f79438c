import type { TFunction } from 'i18next';
import { MiddleText } from '../../../components/middle-text.tsx';
import { fitDetail, fitPhrase } from '../../../format/fit-detail.ts';
import { fitMiddle, textWidth } from '../../../format/text-width.ts';
import { CLOSING_SIGN, portsText, shareText, signsOf, UNSURE_SIGN } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import { detailFont, fittingPorts, GAP, nameFont, portWords } from './link-widths.ts';
import styles from './list.module.css';

/** What is at hand on demand; the details have all, socket by socket. */
const MOST_AT_HAND = 24;

interface NameProps {
  readonly label: NodeLabel;
  /** In CSS pixels, as everywhere here. */
  readonly room: number;
}

/** What a node is called, and what tells it from others of that name. */
export function Name({ label: { title, detail, isPhrase = false }, room }: NameProps) {
  const font = nameFont();
  return (
    <span title={detail === '' ? title : `${title} · ${detail}`}>
      <span className={styles['name']}>
        <MiddleText
          text={title}
          room={room}
          font={font}
          shorten={isPhrase ? fitPhrase : fitMiddle}
          tip={null}
        />
      </span>
      <Detail text={detail} room={room - textWidth(title, font)} />
    </span>
  );
}

/** Beside what is told first, where there is room for a part of it. */
function Detail({ text, room }: { readonly text: string; readonly room: number }) {
  const font = detailFont();
  if (text === '') return null;
  const isSpare = fitDetail(text, room - GAP, (each) => textWidth(each, font)) === '';
  return (
    <small className={isSpare ? 'visually-hidden' : styles['detail']}>
      <MiddleText text={text} room={room - GAP} font={font} shorten={fitDetail} tip={null} />
    </small>
  );
}

interface LinkCellProps {
  readonly link: Link;
  readonly t: TFunction;
}

interface PortCellProps extends LinkCellProps {
  readonly room: number;
  /** Where the connections have no column of their own. */
  readonly hasCount: boolean;
}

export function PortCell({ link, room, hasCount, t }: PortCellProps) {
  const { number, count, detail, taken } = portWords(link, hasCount, t);
  const isKnown = link.port !== null;
  return (
    <span title={detail === '' ? number : `${number} · ${detail}`}>
      <span className={isKnown ? styles['port'] : styles['faint']}>{number}</span>
      {count !== '' && (
        <span className={styles['count']} title={t('conversations.connections', { count: link.total })}>
          {count}
        </span>
      )}
      <Detail text={isKnown ? detail : ''} room={room - taken} />
    </span>
  );
}

export function CountCell({ link, t }: LinkCellProps) {
  const { total, closing, unsure } = link;
  return (
    <>
      <span className="visually-hidden">{t('conversations.connections', { count: total })}</span>
      <span className={styles['total']} aria-hidden="true">
        {total}
      </span>
      <Share
        text={shareText(CLOSING_SIGN, closing, total)}
        words={t('conversations.closingCount', { count: closing })}
      />
      <Share
        text={shareText(UNSURE_SIGN, unsure, total)}
        words={t('conversations.unsureCount', { count: unsure })}
      />
    </>
  );
}

interface ShareProps {
  /** Empty where there is nothing to say. */
  readonly text: string;
  readonly words: string;
}

function Share({ text, words }: ShareProps) {
  if (text === '') return null;
  return (
    <small className={styles['detail']} title={words}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{`, ${words}`}</span>
    </small>
  );
}

export function FromCell({ link, room, t }: LinkCellProps & { readonly room: number }) {
  const words = [
    ...link.ranges.map((range) => t(`range.${range}`)),
    ...(link.isEphemeral ? [t('range.ephemeralHere')] : []),
  ].join(', ');
  const signs = signsOf(link);
  return (
    <span title={`${portsText(link, MOST_AT_HAND)} · ${words}`}>
      <span aria-hidden="true">
        {signs.map(([sign, range]) => (
          <span key={sign} data-range={range} className={styles['sign']}>
            {sign}
          </span>
        ))}
      </span>
      <span className={styles['ports']}>{fittingPorts(link, room)}</span>
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
