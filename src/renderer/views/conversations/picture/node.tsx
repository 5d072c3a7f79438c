import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Box } from '../layout/geometry.ts';
import { portText } from '../link-text.ts';
import type { NodeIdentity } from '../model/grouping.ts';
import type { NodeLabel } from '../node-label.ts';
import { STACK, type CallRow, type DrawnNode } from './drawn-graph.ts';
import { CallPill, PADDING, pillWidth, ServedPort } from './node-rows.tsx';
import { isSameRows } from './same-part.ts';
import { fitDetail, fitPhrase } from '../../../format/fit-detail.ts';
import { fitParts, textWidth } from '../../../format/text-width.ts';
import styles from './picture.module.css';

export const TITLE_FONT = '600 13px system-ui, sans-serif';
export const DETAIL_FONT = '400 12px system-ui, sans-serif';
export const TURN_SIZE = 18;

export interface NodeProps {
  readonly drawn: DrawnNode;
  readonly box: Box;
  readonly calls: readonly CallRow[];
  readonly label: NodeLabel;
  /** Whether it stands for several nodes, or was taken out of such a box. */
  readonly turn: 'open' | 'close' | null;
  readonly isSelected: boolean;
  /** Neither selected nor at the other end of what is. */
  readonly isDim: boolean;
  /** The one node that Tab reaches. */
  readonly isActive: boolean;
  /** The selected link, where it begins or ends here. */
  readonly selectedLink: string | null;
  readonly t: TFunction;
}

export const nodeElementId = (id: string): string => `conversation-${id}`;

/** How it is framed: several in one box as each of them would be. */
const kindOf = (identity: NodeIdentity): NodeIdentity['kind'] =>
  identity.kind === 'fold' && identity.place === 'elsewhere' ? 'remote' : identity.kind;

/** Two more boxes that look out from behind. */
const stackOf = (width: number, height: number): string =>
  [STACK / 2, STACK]
    .map((step) => `M${STACK + step} ${height + step}H${width + step - 6}q6 0 6 -6V${STACK + step}`)
    .join('');

/** One sentence for those who cannot see the box; each of its lines is in the list, too. */
function nameOf({ served, calls }: DrawnNode, { title, detail }: NodeLabel, t: TFunction): string {
  const words = [title, detail];
  if (served.length > 0) {
    const ports = served.map((row) =>
      row.rest > 0 ? t('conversations.morePorts', { count: row.rest }) : portText(row, t),
    );
    words.push(t('conversations.serves', { ports: ports.join(', ') }));
  }
  if (calls.length > 0) words.push(t('conversations.calls', { count: calls.length }));
  return words.filter((word) => word !== '').join(', ');
}

function isSameNode(left: NodeProps, right: NodeProps): boolean {
  return (
    left.drawn.node === right.drawn.node &&
    isSameRows(left.drawn.served, right.drawn.served) &&
    isSameRows(left.calls, right.calls) &&
    left.drawn.firstCall === right.drawn.firstCall &&
    left.drawn.calls.length === right.drawn.calls.length &&
    left.box === right.box &&
    left.label.title === right.label.title &&
    left.label.detail === right.label.detail &&
    left.turn === right.turn &&
    left.isSelected === right.isSelected &&
    left.isDim === right.isDim &&
    left.isActive === right.isActive &&
    left.selectedLink === right.selectedLink &&
    left.t === right.t
  );
}

/** Drawn again only when something of its own changed. */
export const Node = memo(function Node(props: NodeProps) {
  const { drawn, box, calls, label, turn, isSelected, isDim, isActive, selectedLink, t } = props;
  const { title, detail, isPhrase = false } = label;
  const fitTitle = isPhrase ? fitPhrase : fitParts;
  const stack = turn === 'open' ? STACK : 0;
  const [width, height] = [box.width - stack, box.height - stack];
  const room = width - 2 * PADDING;
  const detailRoom = drawn.firstCall < 0 ? room - pillWidth(calls[0]) : room;
  return (
    <g
      role="button"
      id={nodeElementId(drawn.id)}
      className={styles['node']}
      data-node={drawn.id}
      data-kind={kindOf(drawn.node.identity)}
      data-dim={isDim || undefined}
      data-testid="conversation-node"
      aria-label={nameOf(drawn, label, t)}
      aria-pressed={isSelected}
      tabIndex={isActive ? 0 : -1}
      transform={`translate(${box.x} ${box.y})`}
    >
      <title>{[title, detail].filter((word) => word !== '').join(' · ')}</title>
      {turn === 'open' && <path className={styles['stack']} d={stackOf(width, height)} />}
      <rect className={styles['box']} width={width} height={height} rx={9} />
      <text className={styles['title']} x={PADDING} y={19}>
        {fitTitle(title, turn === null ? room : room - TURN_SIZE, (text) => textWidth(text, TITLE_FONT))}
      </text>
      <text className={styles['detail']} x={PADDING} y={36}>
        {fitDetail(detail, detailRoom, (text) => textWidth(text, DETAIL_FONT))}
      </text>
      {turn !== null && (
        <g className={styles['turn']} data-turn transform={`translate(${width - PADDING - 15} 6)`}>
          <title>
            {turn === 'open' ? t('conversations.open', { count: drawn.node.size }) : t('conversations.close')}
          </title>
          <rect x={-5} y={-5} width={26} height={26} />
          <path d={turn === 'open' ? 'M4 8h8M8 4v8' : 'M4 8h8'} />
        </g>
      )}
      {drawn.served.map((row, index) => (
        <ServedPort
          key={row.id}
          row={row}
          index={index}
          room={width - pillWidth(calls[index - drawn.firstCall])}
          selectedLink={selectedLink}
          t={t}
        />
      ))}
      {calls.map((row, index) => (
        <CallPill
          key={row.id}
          row={row}
          index={drawn.firstCall + index}
          width={width}
          selectedLink={selectedLink}
        />
      ))}
    </g>
  );
}, isSameNode);
