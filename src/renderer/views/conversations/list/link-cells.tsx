import type { TFunction } from 'i18next';
import { MiddleText } from '../../../components/middle-text.tsx';
import { cssFont } from '../../../format/css-font.ts';
import { fitDetail } from '../../../format/fit-detail.ts';
import { nameBesidePort } from '../../../format/service-name.ts';
import { textWidth } from '../../../format/text-width.ts';
import { CLOSING_SIGN, portsText, portText, shareText, signsOf, UNSURE_SIGN } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import styles from './list.module.css';

/** What is at hand on demand; the details have all, socket by socket. */
const MOST_AT_HAND = 24;
/** How many more there are is always told. */
const MOST_PORTS = 3;

/** As list.module.css has them. */
export const SIZE = 13;
const [SMALL_SIZE, PORT_SIZE] = [12, 14];
export const GAP = 7;
/** Of the cell beyond that of others, and behind each sign. */
const [FROM_PADDING, SIGN_GAP] = [6, 3];

interface NameProps {
  readonly label: NodeLabel;
  /** In CSS pixels, as everywhere here. */
  readonly room: number;
}

/** What a node is called, and what tells it from others of that name. */
export function Name({ label: { title, detail }, room }: NameProps) {
  const font = cssFont(SIZE, 600);
  return (
    <span title={detail === '' ? title : `${title} · ${detail}`}>
      <span className={styles['name']}>
        <MiddleText text={title} room={room} font={font} tip={null} />
      </span>
      <Detail text={detail} room={room - textWidth(title, font)} />
    </span>
  );
}

/** Beside what is told first, where there is room for any of it. */
function Detail({ text, room }: { readonly text: string; readonly room: number }) {
  const font = cssFont(SMALL_SIZE);
  if (text === '') return null;
  const isSpare = room - GAP < textWidth('…', font);
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
  const { port, protocol, service, total } = link;
  const count = hasCount && total > 1 ? ` ×${total}` : '';
  const number = port === null ? portText(link, t) : String(port);
  const words = [
    protocol === 'udp' ? 'UDP' : null,
    service === null || port === null ? null : nameBesidePort(service.name, port),
  ].filter((part) => part !== null);
  const taken =
    textWidth(number, port === null ? cssFont(SIZE) : cssFont(PORT_SIZE, 600)) +
    textWidth(count, cssFont(SIZE));
  return (
    <span title={[number, ...words].join(' · ')}>
      <span className={port === null ? styles['faint'] : styles['port']}>{number}</span>
      {count !== '' && (
        <span className={styles['count']} title={t('conversations.connections', { count: total })}>
          {count}
        </span>
      )}
      <Detail text={port === null ? '' : words.join(' · ')} room={room - taken} />
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
  const measure = (text: string): number => textWidth(text, cssFont(SIZE));
  const left = room - signs.reduce((sum, [sign]) => sum + measure(sign) + SIGN_GAP, FROM_PADDING + SIGN_GAP);
  let most = MOST_PORTS;
  while (most > 1 && measure(portsText(link, most)) > left) most--;
  return (
    <span title={`${portsText(link, MOST_AT_HAND)} · ${words}`}>
      <span aria-hidden="true">
        {signs.map(([sign, range]) => (
          <span key={sign} data-range={range} className={styles['sign']}>
            {sign}
          </span>
        ))}
      </span>
      <span className={styles['ports']}>{portsText(link, most)}</span>
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
