import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import { nameBesidePort } from '../../../format/service-name.ts';
import type { Column } from '../../../table/column-layout.ts';
import grid from '../../../table/grid.module.css';
import { arrowOf, CLOSING_SIGN, portsText, portText, signsOf, UNSURE_SIGN } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import type { LinkColumnId } from './link-columns.ts';
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

/** What is at hand on demand; the details have all, socket by socket. */
const MOST_AT_HAND = 24;
/** More do not fit, and beside the signs of several ranges even less: how many more there are is always told. */
const mostPorts = ({ ranges, ports }: Link): number => (ranges.length > 1 && ports.length > 2 ? 1 : 2);

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
      {columns.map(({ id, align }) => (
        <div key={id} role="gridcell" className={grid['cell']} data-column={id} data-align={align}>
          {contentOf(id, props)}
        </div>
      ))}
    </div>
  );
});

function contentOf(column: LinkColumnId, { link, caller, provider, columns, t }: LinkRowProps): ReactNode {
  switch (column) {
    case 'mark':
      return null;
    case 'caller':
      return <Name label={caller} />;
    case 'provider':
      return (
        <>
          <span className={styles['arrow']} aria-hidden="true">
            {arrowOf(link)}
          </span>
          <Name label={provider} />
        </>
      );
    case 'port':
      return <PortCell link={link} hasCount={!columns.some(({ id }) => id === 'connections')} t={t} />;
    case 'connections':
      return <CountCell link={link} t={t} />;
    case 'from':
      return <FromCell link={link} t={t} />;
  }
}

function Name({ label: { title, detail } }: { readonly label: NodeLabel }) {
  return (
    <span title={detail === '' ? title : `${title} · ${detail}`}>
      <bdi className={styles['name']}>{title}</bdi>
      {detail !== '' && (
        <small className={styles['detail']}>
          <bdi>{detail}</bdi>
        </small>
      )}
    </span>
  );
}

interface LinkCellProps {
  readonly link: Link;
  readonly t: TFunction;
}

interface PortCellProps extends LinkCellProps {
  /** Where the connections have no column of their own. */
  readonly hasCount: boolean;
}

function PortCell({ link, hasCount, t }: PortCellProps) {
  const { port, protocol, service, total } = link;
  const count = hasCount && total > 1 && (
    <span className={styles['count']} title={t('conversations.connections', { count: total })}>
      {` ×${total}`}
    </span>
  );
  if (port === null)
    return (
      <>
        <span className={styles['faint']}>{portText(link, t)}</span>
        {count}
      </>
    );
  return (
    <>
      <b className={styles['port']}>{port}</b>
      {count}
      <small className={styles['detail']}>
        {[protocol === 'udp' ? 'UDP' : null, service === null ? null : nameBesidePort(service.name, port)]
          .filter((part) => part !== null)
          .join(' · ')}
      </small>
    </>
  );
}

function CountCell({ link, t }: LinkCellProps) {
  const { total, closing, unsure } = link;
  return (
    <>
      <span className="visually-hidden">{t('conversations.connections', { count: total })}</span>
      <span aria-hidden="true">{total}</span>
      {closing > 0 && (
        <Part
          sign={CLOSING_SIGN}
          count={closing}
          words={t('conversations.closingCount', { count: closing })}
        />
      )}
      {unsure > 0 && (
        <Part sign={UNSURE_SIGN} count={unsure} words={t('conversations.unsureCount', { count: unsure })} />
      )}
    </>
  );
}

interface PartProps {
  readonly sign: string;
  readonly count: number;
  readonly words: string;
}

function Part({ sign, count, words }: PartProps) {
  return (
    <small className={styles['detail']} title={words}>
      <span aria-hidden="true">{`${count} ${sign}`}</span>
      <span className="visually-hidden">{`, ${words}`}</span>
    </small>
  );
}

function FromCell({ link, t }: LinkCellProps) {
  const words = [
    ...link.ranges.map((range) => t(`range.${range}`)),
    ...(link.isEphemeral ? [t('range.ephemeralHere')] : []),
  ].join(', ');
  return (
    <span title={`${portsText(link, MOST_AT_HAND)} · ${words}`}>
      <span aria-hidden="true">
        {signsOf(link).map(([sign, range]) => (
          <span key={sign} data-range={range} className={styles['sign']}>
            {sign}
          </span>
        ))}
      </span>
      <span className={styles['ports']}>{portsText(link, mostPorts(link))}</span>
      <span className="visually-hidden">{` (${words})`}</span>
    </span>
  );
}
