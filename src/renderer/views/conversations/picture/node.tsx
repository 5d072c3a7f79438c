import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Box } from '../layout/geometry.ts';
import { portText } from '../link-text.ts';
import type { NodeLabel } from '../node-label.ts';
import { NODE_WIDTH, type CallRow, type DrawnNode } from './drawn-graph.ts';
import { CallPill, pillWidth, ServedPort } from './node-rows.tsx';
import { isSameRows } from './same-part.ts';
import { fitText, textWidth } from '../../../format/text-width.ts';
import styles from './picture.module.css';

const TITLE_FONT = '600 13px system-ui, sans-serif';
const DETAIL_FONT = '400 11.5px system-ui, sans-serif';
const PADDING = 12;
const TURN_SIZE = 18;
const ROOM = NODE_WIDTH - 2 * PADDING;

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

/** Two more boxes that look out from behind. */
const stackOf = ({ width, height }: Box): string =>
  [4, 8].map((step) => `M${8 + step} ${height + step}H${width + step - 6}q6 0 6 -6V${8 + step}`).join('');

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
  const { title, detail } = label;
  return (
    <g
      role="button"
      id={nodeElementId(drawn.id)}
      className={styles['node']}
      data-node={drawn.id}
      data-kind={drawn.node.identity.kind}
      data-dim={isDim || undefined}
      data-testid="conversation-node"
      aria-label={nameOf(drawn, label, t)}
      aria-pressed={isSelected}
      tabIndex={isActive ? 0 : -1}
      transform={`translate(${box.x} ${box.y})`}
    >
      <title>{[title, detail].filter((word) => word !== '').join(' · ')}</title>
      {turn === 'open' && <path className={styles['stack']} d={stackOf(box)} />}
      <rect className={styles['box']} width={box.width} height={box.height} rx={9} />
      <text className={styles['title']} x={PADDING} y={19}>
        {fitText(title, turn === null ? ROOM : ROOM - TURN_SIZE, (text) => textWidth(text, TITLE_FONT))}
      </text>
      <text className={styles['detail']} x={PADDING} y={34}>
        {fitText(detail, ROOM, (text) => textWidth(text, DETAIL_FONT))}
      </text>
      {turn !== null && (
        <g className={styles['turn']} data-turn transform={`translate(${box.width - PADDING - 13} 8)`}>
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
          room={NODE_WIDTH - PADDING - pillWidth(calls[index])}
          selectedLink={selectedLink}
          t={t}
        />
      ))}
      {calls.map((row, index) => (
        <CallPill key={row.id} row={row} index={index} selectedLink={selectedLink} />
      ))}
    </g>
  );
}, isSameNode);
