import { useTranslation } from 'react-i18next';
import { remarkText } from '../../shared/remark-text.ts';
import { shownSide } from '../../shared/shown-side.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { NamespaceName } from '../components/namespace-name.tsx';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { conceptOfRange, conceptOfScope, conceptOfSide } from '../concepts/concepts.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { EphemeralSign } from '../components/ephemeral-sign.tsx';
import { RangeBadge } from '../components/range-badge.tsx';
import { endpointText } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { useNamespace } from '../store/use-namespace.ts';
import { Fact } from './fact.tsx';
import { OwnerFact } from './owner-fact.tsx';
import { Parts } from './parts.tsx';
import { ReachSentence } from './reach-sentence.tsx';
import { SeenFact } from './seen-fact.tsx';
import { StateFact } from './state-fact.tsx';
import { ServiceFact } from './service-fact.tsx';
import styles from './details.module.css';

export function FactList({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const { localPort, remotePort, role, exposure, sharing } = socket;
  const { platform } = useApp().facts;
  const namespace = useNamespace(socket.namespace);
  return (
    <dl className={styles['facts']}>
      <Fact name={t('fact.owner')} concept="owner">
        <OwnerFact socket={socket} />
      </Fact>
      <Fact name={t('fact.range')} concept="range">
        <ConceptWord id={conceptOfRange(localPort)}>
          <RangeBadge facts={localPort} isBare t={t} />
        </ConceptWord>{' '}
        <span className={`${styles['soft']} ${styles['whole']}`}>
          {localPort.ephemeral === true && (
            <>
              <EphemeralSign />{' '}
            </>
          )}
          <ConceptWord id="ephemeral">
            {t(`fact.ephemeral.${ephemeralWord(localPort.ephemeral)}`)}
          </ConceptWord>
        </span>
        {socket.remarks.map((remark) => (
          <p key={remark} className={styles['why']}>
            {remarkText(remark, namespace, platform, t)}
          </p>
        ))}
      </Fact>
      <ServiceFact socket={socket} />
      <Fact name={t('fact.side')} concept="side">
        <Parts>
          {/* As the tables call it; which side it takes is then a guess of its own. */}
          {shownSide(socket) === 'open' && t('side.open')}
          <ConceptWord id={conceptOfSide[role.side]}>{t(`side.${role.side}`)}</ConceptWord>
          <span className={styles['soft']}>
            <ConceptWord id="certainty">{t(`confidence.${role.confidence}`)}</ConceptWord>
          </span>
        </Parts>
        {/* That it listens because it waits for connections was said above. */}
        {role.evidence !== 'listens' && <p className={styles['why']}>{t(`evidence.${role.evidence}`)}</p>}
      </Fact>
      <Fact name={t('fact.state')} concept="state">
        <StateFact state={socket.state} />
      </Fact>
      <Fact name={t('fact.address')} concept="address">
        <span className={styles['end']}>{endpointText(socket.local)}</span>
        <CopyButton text={endpointText(socket.local)} label={t('copy.address')} />
        {socket.remote !== null && (
          <>
            {' '}
            <span className={styles['end']}>{`→ ${endpointText(socket.remote)}`}</span>
          </>
        )}
        {(socket.mapped || socket.dualStack === true) && (
          <span className={styles['soft']}>
            {' '}
            <ConceptWord id="dual-stack">{t(socket.mapped ? 'fact.mapped' : 'address.both')}</ConceptWord>
          </span>
        )}
      </Fact>
      {namespace !== null && namespace.kind !== 'host' && (
        <Fact name={t('fact.namespace')} concept="namespace">
          <NamespaceName of={namespace} />
          <p className={styles['why']}>{t('namespace.help')}</p>
        </Fact>
      )}
      {exposure !== null && (
        <Fact name={t('fact.reach')} concept="exposure">
          <Parts>
            <ConceptWord id={conceptOfScope(exposure.scope)}>{t(`exposure.${exposure.scope}`)}</ConceptWord>
            {exposure.interfaces.length > 0 && (
              <span className={styles['soft']}>{exposure.interfaces.map(safeText).join(', ')}</span>
            )}
          </Parts>
          <ReachSentence socket={socket} />
        </Fact>
      )}
      {remotePort !== null && (
        <Fact name={t('fact.remoteRange')} concept="range">
          <Parts>
            {socket.remote?.port}
            <ConceptWord id={conceptOfRange(remotePort)}>
              <RangeBadge facts={remotePort} t={t} />
            </ConceptWord>
          </Parts>
        </Fact>
      )}
      {sharing.length > 0 && (
        <Fact name={t('fact.sharing')} concept="sharing">
          {sharing.map((way) => (
            <span key={way} className={styles['line']}>
              {t(`sharing.${way}`)}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={t('fact.since')} concept="since">
        <SeenFact socket={socket} />
      </Fact>
    </dl>
  );
}

function ephemeralWord(ephemeral: boolean | null): 'inside' | 'outside' | 'unknown' {
  if (ephemeral === null) return 'unknown';
  return ephemeral ? 'inside' : 'outside';
}
