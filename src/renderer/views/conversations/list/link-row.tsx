import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import { CELL_PADDING, type Column } from '../../../table/column-layout.ts';
import grid from '../../../table/grid.module.css';
import { arrowOf } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import { CountCell, FromCell, Name, PortCell } from './link-cells.tsx';
import type { LinkColumnId } from './link-columns.ts';
import { arrowWidth } from './link-widths.ts';
import styles from './list.module.css';

export interface LinkRowProps {
  readonly link: Link;
  readonly caller: NodeLabel;
  readonly provider: NodeLabel;
  readonly columns: readonly Column<LinkColumnId>[];
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly t: TFunction;
}

export const linkElementId = (id: string): string => `link-${id}`;

/** Drawn again only when something of its own changed. */
export const LinkRow = memo(function LinkRow(props: LinkRowProps) {
  const { link, columns, index, top, isSelected, isActive } = props;
  return (
    <div
      role="row"
      id={linkElementId(link.id)}
      className={grid['row']}
      data-row={link.id}
      data-testid="conversation-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={grid['cell']}
          data-column={column.id}
          data-align={column.align}
        >
          {contentOf(column, props)}
        </div>
      ))}
    </div>
  );
});

function contentOf(
  { id, width }: Column<LinkColumnId>,
  { link, caller, provider, columns, t }: LinkRowProps,
): ReactNode {
  const room = width - CELL_PADDING;
  switch (id) {
    case 'mark':
      return null;
    case 'caller':
      return <Name label={caller} room={room} />;
    case 'provider':
      return (
        <>
          <span className={styles['arrow']} aria-hidden="true">
            {arrowOf(link)}
          </span>
          <Name label={provider} room={room - arrowWidth(link)} />
        </>
      );
    case 'port':
      return (
        <PortCell
          link={link}
          room={room}
          hasCount={!columns.some((column) => column.id === 'connections')}
          t={t}
        />
      );
    case 'connections':
      return <CountCell link={link} t={t} />;
    case 'from':
      return <FromCell link={link} room={room} t={t} />;
  }
}
