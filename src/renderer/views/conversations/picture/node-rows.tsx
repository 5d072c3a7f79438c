import type { TFunction } from 'i18next';
import type { Link } from '../model/link.ts';
import { CLOSING_SIGN, portText, shareText, signsOf, UNSURE_SIGN } from '../link-text.ts';
import { HEADER_HEIGHT, ROW_HEIGHT, type CallRow, type ServedRow } from './drawn-graph.ts';
import { fitParts, textWidth } from '../../../format/text-width.ts';
import styles from './picture.module.css';

export const PADDING = 10;
/** Between the two ends of a row. */
const GAP = 8;
const PILL_PADDING = 6;
const PILL_HEIGHT = 16;
const PILL_SIDE = 6;
export const ROW_FONT = '500 12px system-ui, sans-serif';

const measure = (text: string): number => textWidth(text, ROW_FONT);
const topOf = (index: number): number => HEADER_HEIGHT + index * ROW_HEIGHT;

/** `51234`, `×3`: the port of the one or the number of the many. */
function countText({ links, rest }: CallRow): string {
  const [link] = links;
  if (link === undefined) return '';
  if (rest > 0) return `+${rest}`;
  const [port] = link.ports;
  const count = link.total === 1 && port !== undefined ? String(port) : `×${link.total}`;
  return [count, shareText(CLOSING_SIGN, link.closing, link.total), link.unsure > 0 ? UNSURE_SIGN : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** The signs of a row of calls, and the text behind them. */
function partsOf(row: CallRow): { readonly signs: ReturnType<typeof signsOf>; readonly text: string } {
  const [link] = row.links;
  const signs = link === undefined || row.rest > 0 ? [] : signsOf(link);
  return { signs, text: (signs.length > 0 ? ' ' : '') + countText(row) };
}

function widthOfCall(row: CallRow): number {
  const { signs, text } = partsOf(row);
  return measure(signs.map(([sign]) => sign).join('') + text);
}

/** With the room to the right of it. */
export function pillWidth(row: CallRow | undefined): number {
  return row === undefined ? 0 : widthOfCall(row) + 2 * PILL_PADDING + PILL_SIDE;
}

interface CallPillProps {
  readonly row: CallRow;
  readonly index: number;
  /** Of its node. */
  readonly width: number;
  readonly selectedLink: string | null;
}

/** At the client's end: the range of its port by colour and sign. */
export function CallPill({ row, index, width: nodeWidth, selectedLink }: CallPillProps) {
  const [link] = row.links;
  const { signs, text } = partsOf(row);
  const width = pillWidth(row) - PILL_SIDE;
  const right = nodeWidth - PILL_SIDE;
  const middle = topOf(index) + ROW_HEIGHT / 2;
  const isSelected = row.links.some(({ id }) => id === selectedLink);
  return (
    <g
      className={styles['call']}
      data-link={link?.id}
      data-range={row.rest > 0 ? undefined : link?.ranges[0]}
      data-selected={isSelected || undefined}
    >
      <rect
        x={right - width}
        y={middle - PILL_HEIGHT / 2}
        width={width}
        height={PILL_HEIGHT}
        rx={PILL_HEIGHT / 2}
      />
      <text x={right - PILL_PADDING} y={middle + 4} textAnchor="end">
        {signs.map(([sign, range]) => (
          <tspan key={sign} data-range={range}>
            {sign}
          </tspan>
        ))}
        {text}
      </text>
    </g>
  );
}

interface ServedPortProps {
  readonly row: ServedRow;
  readonly index: number;
  /** Pixels that the call in the same row leaves of the node. */
  readonly room: number;
  readonly selectedLink: string | null;
  readonly t: TFunction;
}

const inside = (links: readonly Link[]): number =>
  links.reduce((sum, { from, to, total }) => sum + (from === to ? total : 0), 0);

export function servedText(row: ServedRow, t: TFunction): string {
  if (row.rest > 0) return t('conversations.morePorts', { count: row.rest });
  const own = inside(row.links);
  return portText(row, t) + (own > 0 ? ` ↻ ×${own}` : '');
}

export const servedWidth = (text: string): number => PADDING + measure(text) + GAP;

/** At the provider's end: the port that is called and what it serves. */
export function ServedPort({ row, index, room, selectedLink, t }: ServedPortProps) {
  const middle = topOf(index) + ROW_HEIGHT / 2;
  const text = servedText(row, t);
  const fitting = fitParts(text, room - PADDING - GAP, measure);
  return (
    <g
      className={styles['served']}
      data-link={row.links[0]?.id}
      data-socket={row.quiet?.id}
      data-quiet={row.quiet !== null || undefined}
      data-selected={row.links.some(({ id }) => id === selectedLink) || undefined}
    >
      <circle cx={0} cy={middle} r={3.5} />
      <text x={PADDING} y={middle + 4}>
        {fitting}
      </text>
      {fitting !== text && <title>{text}</title>}
    </g>
  );
}
