import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { NamespaceName } from '../components/namespace-name.tsx';
import { RangeBadge } from '../components/range-badge.tsx';
import { Since } from '../components/since.tsx';
import { endpointText } from '../format/address.ts';
import { formatMoment } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useNamespace } from '../store/use-namespace.ts';
import { OwnerFact } from './owner-fact.tsx';
import { ServiceFact } from './service-fact.tsx';
import styles from './details.module.css';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function FactList({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { localPort, remotePort, role, exposure, sharing } = socket;
  const namespace = useNamespace(socket.namespace);
  return (
    <dl className={styles['facts']}>
      <Fact name={t('fact.owner')}>
        <OwnerFact socket={socket} />
      </Fact>
      <Fact name={t('fact.range')}>
        <RangeBadge facts={localPort} t={t} />{' '}
        <span className={styles['soft']}>{t(`fact.ephemeral.${ephemeralWord(localPort.ephemeral)}`)}</span>
        {socket.remarks.map((remark) => (
          <p key={remark} className={styles['why']}>
            {t(`remark.${remark}`, { start: namespace?.unprivilegedPortStart })}
          </p>
        ))}
      </Fact>
      <ServiceFact socket={socket} />
      <Fact name={t('fact.side')}>
        {t(`side.${role.side}`)} <span className={styles['soft']}>{t(`confidence.${role.confidence}`)}</span>
        <p className={styles['why']}>{t(`evidence.${role.evidence}`)}</p>
      </Fact>
      <Fact name={t('fact.state')}>
        {socket.state}
        <span className={styles['soft']}>{` · ${t(`stateHelp.${socket.state}`)}`}</span>
      </Fact>
      <Fact name={t('fact.address')}>
        <span className={styles['mono']}>{endpointText(socket.local)}</span>
        {socket.remote !== null && (
          <span className={styles['mono']}>
            {' → '}
            {endpointText(socket.remote)}
          </span>
        )}
        {socket.mapped && <span className={styles['soft']}> {t('fact.mapped')}</span>}
        {socket.dualStack === true && <span className={styles['soft']}> {t('address.both')}</span>}
      </Fact>
      {namespace !== null && namespace.kind !== 'host' && (
        <Fact name={t('fact.namespace')}>
          <NamespaceName of={namespace} />
          <p className={styles['why']}>{t('namespace.help')}</p>
        </Fact>
      )}
      {exposure !== null && (
        <Fact name={t('fact.reach')}>
          {t(`exposure.${exposure.scope}`)}
          {exposure.interfaces.length > 0 && (
            <span className={styles['soft']}>{` · ${exposure.interfaces.join(', ')}`}</span>
          )}
        </Fact>
      )}
      {remotePort !== null && (
        <Fact name={t('fact.remoteRange')}>
          <RangeBadge facts={remotePort} t={t} />
        </Fact>
      )}
      {sharing.length > 0 && (
        <Fact name={t('fact.sharing')}>
          {sharing.map((way) => (
            <span key={way} className={styles['line']}>
              {t(`sharing.${way}`)}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={t('fact.since')}>
        <Since moment={socket.firstSeenAt} />
        <span className={styles['soft']}>{` · ${formatMoment(socket.firstSeenAt, language)}`}</span>
      </Fact>
    </dl>
  );
}

function ephemeralWord(ephemeral: boolean | null): 'inside' | 'outside' | 'unknown' {
  if (ephemeral === null) return 'unknown';
  return ephemeral ? 'inside' : 'outside';
}
