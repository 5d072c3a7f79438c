import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndFacts, HeldPort, ProcessRef } from '../../../shared/end.ts';
import { endpointText } from '../../format/address.ts';
import { safeText } from '../../format/safe-text.ts';
import styles from './end.module.css';

/** Of long lists only so many are named; the rest is a number. */
const NAMED = 6;

export function processText({ name, pid }: ProcessRef): string {
  return safeText(`${name} ${pid}`);
}

export function portText({ protocol, local }: HeldPort): string {
  return `${protocol.toUpperCase()} ${endpointText(local)}`;
}

interface LossProps<Item> {
  readonly label: string;
  readonly count: number;
  readonly items: readonly Item[];
  readonly draw: (item: Item) => ReactNode;
}

function Loss<Item>({ label, count, items, draw }: LossProps<Item>) {
  const { t } = useTranslation();
  if (count === 0) return null;
  const named = items.slice(0, NAMED);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {named.map((item, index) => (
            <li key={index}>
              <bdi>{draw(item)}</bdi>
            </li>
          ))}
          {count > named.length && <li>{t('end.more', { count: count - named.length })}</li>}
        </ul>
      </dd>
    </>
  );
}

/** Everything that ends with the process. */
export function Losses({ facts }: { readonly facts: EndFacts }) {
  const { t } = useTranslation();
  const { ports, clients, opened, children, sharers } = facts;
  return (
    <>
      <h3 className={styles['heading']}>{t('end.lost')}</h3>
      <dl className={styles['losses']}>
        <Loss
          label={t('end.ports', { count: ports.length })}
          count={ports.length}
          items={ports}
          draw={(port) => (
            <>
              <span className={styles['mono']}>{portText(port)}</span>{' '}
              <span className={styles['soft']}>{t(`end.use.${port.use}`)}</span>
            </>
          )}
        />
        <Loss
          label={t('end.clients', { count: clients.count })}
          count={clients.count}
          items={clients.from}
          draw={({ name, ...end }) => (
            <>
              {name !== null && `${safeText(name)} · `}
              <span className={styles['mono']}>{endpointText(end)}</span>
            </>
          )}
        />
        {opened > 0 && (
          <>
            <dt>{t('end.opened')}</dt>
            <dd>{t('end.connections', { count: opened })}</dd>
          </>
        )}
        <Loss
          label={t('end.children', { count: children.length })}
          count={children.length}
          items={children}
          draw={(child) => (
            <>
              {processText(child)}
              {child.sharesSocket && <span className={styles['soft']}>{` · ${t('end.sharesSocket')}`}</span>}
            </>
          )}
        />
      </dl>
      {sharers.length > 0 && (
        <div className={styles['note']} data-tone="warning">
          <p>{t('end.sharers', { processes: sharers.slice(0, NAMED).map(processText).join(', ') })}</p>
        </div>
      )}
    </>
  );
}
