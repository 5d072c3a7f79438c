import { useTranslation } from 'react-i18next';
import type { PortOutcome } from '../../../shared/end.ts';
import { safeText } from '../../format/safe-text.ts';
import type { EndState } from '../../store/end-session.ts';
import { CommandLine } from './command-line.tsx';
import { portText, processText } from './losses.tsx';
import styles from './end.module.css';

function Outcome({ outcome }: { readonly outcome: PortOutcome }) {
  const { t } = useTranslation();
  const values = {
    port: portText(outcome.port),
    processes: outcome.holders.map(processText).join(', '),
  };
  if (outcome.state === 'taken' && outcome.holders.length === 0)
    return <li>{t('end.outcome.takenUnseen', values)}</li>;
  return <li>{t(`end.outcome.${outcome.state}`, values)}</li>;
}

/** Whom to end so that it does not come back: its manager is named above already, its parent here. */
function Returned({ state }: { readonly state: EndState }) {
  const { t } = useTranslation();
  const { plan, ports } = state;
  if (!ports.some((port) => port.state === 'taken')) return null;
  const manager = plan?.manager ?? null;
  const command = manager?.command ?? null;
  const parent = plan?.facts?.parent ?? null;
  if (manager !== null && command !== null)
    return (
      <>
        <p>{t('end.returned.byManager', { name: safeText(manager.name) })}</p>
        <CommandLine text={command} />
      </>
    );
  return parent === null || parent.pid === 1 ? null : (
    <p>{t('end.returned.byParent', { process: processText(parent) })}</p>
  );
}

function tone({ stage, ports }: EndState): string | undefined {
  if (stage === 'stayed') return 'warning';
  if (stage !== 'gone') return undefined;
  return ports.every(({ state }) => state === 'freed') ? 'done' : 'warning';
}

/** What is seen after the signal. A screen reader is told each step. */
export function Result({ state }: { readonly state: EndState }) {
  const { t } = useTranslation();
  const { stage, manner, owner, ports, isSettled, plan } = state;
  const process = processText(owner);
  const heldPorts = plan?.facts?.ports.length ?? 0;
  return (
    <div role="status" className={styles['note']} data-tone={tone(state)} data-testid="end-result">
      {(stage === 'sending' || stage === 'waiting') && <p>{t(`end.waiting.${manner}`, { process })}</p>}
      {stage === 'stayed' && <p>{t(`end.stayed.${manner}`, { process })}</p>}
      {stage === 'gone' && (
        <>
          <p>{t('end.gone', { process })}</p>
          {ports.length > 0 && (
            <ul className={styles['outcome']}>
              {ports.map((outcome) => (
                <Outcome key={portText(outcome.port)} outcome={outcome} />
              ))}
            </ul>
          )}
          {!isSettled && ports.every((port) => port.state !== 'taken') && (
            <p className={styles['soft']}>{t('end.watching')}</p>
          )}
          {isSettled && heldPorts > 0 && ports.length === 0 && <p>{t('end.outcome.unknown')}</p>}
          <Returned state={state} />
        </>
      )}
    </div>
  );
}
