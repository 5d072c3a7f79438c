import { useTranslation } from 'react-i18next';
import type { CheckOutcome, CheckRequest } from '../../../shared/check-call.ts';
import { answerLines, placeLine, verdictLine } from '../../../shared/check-lines.ts';
import type { CheckAnswer, CheckReason } from '../../../shared/check.ts';
import type { Owner } from '../../../shared/socket.ts';
import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { safeText } from '../../format/safe-text.ts';
import { unbroken } from '../../format/unbroken.ts';
import { showHolder } from './show-holder.ts';
import styles from './check-dialog.module.css';

export interface CheckResultProps {
  readonly request: CheckRequest;
  readonly outcome: CheckOutcome;
  /** Asks about another port. */
  readonly onAsk: (port: number) => void;
  readonly onClose: () => void;
}

export function CheckResult({ request, outcome, onAsk, onClose }: CheckResultProps) {
  const { t } = useTranslation();
  switch (outcome.outcome) {
    case 'failed':
      return <p className={styles['problem']}>{t('checkDialog.failed')}</p>;
    case 'refused':
      return (
        <p className={styles['problem']}>
          {t(`check.usage.${outcome.problem}`, { text: safeText(request.address ?? '') })}
        </p>
      );
    case 'answered':
      return (
        <>
          <Answer answer={outcome.answer} onAsk={onAsk} onClose={onClose} />
          {outcome.isUnread && <p className={styles['problem']}>{t('checkDialog.unread')}</p>}
        </>
      );
  }
}

interface ReasonWithOwners {
  readonly reason: CheckReason;
  /** Those that no reason before it named: nobody is offered twice. */
  readonly owners: readonly Owner[];
}

function withNewOwners(reasons: readonly CheckReason[]): readonly ReasonWithOwners[] {
  const named = new Set<number>();
  return reasons.map((reason) => {
    const owners = reason.owners.filter(({ pid }) => !named.has(pid));
    for (const { pid } of owners) named.add(pid);
    return { reason, owners };
  });
}

type AnswerProps = Pick<CheckResultProps, 'onAsk' | 'onClose'> & { readonly answer: CheckAnswer };

function Answer({ answer, onAsk, onClose }: AnswerProps) {
  const app = useApp();
  const { t } = useTranslation();
  const { available, reasons, suggestions } = answer;
  const show = (owner: Owner): void => {
    showHolder(app, answer, owner);
    onClose();
  };
  return (
    <>
      <p className={styles['verdict']} data-available={available} data-testid="check-verdict">
        <span aria-hidden="true">{available ? '✓' : '✕'}</span>
        <span className={styles['where']}>
          <strong>{verdictLine(answer, t)}</strong>
          <small>{placeLine(answer, t)}</small>
        </span>
        <CopyButton text={answerLines(answer, t).join('\n')} label={t('checkDialog.copy')} />
      </p>
      <ul className={styles['reasons']}>
        {withNewOwners(reasons).map(({ reason, owners }) => (
          <li key={`${reason.code} ${reason.text}`} data-code={reason.code}>
            {unbroken(safeText(reason.text))}
            {owners.length > 0 && (
              <div className={styles['owners']}>
                {owners.map((owner) => (
                  <button
                    key={`${owner.pid} ${owner.startedAt ?? ''}`}
                    type="button"
                    onClick={() => show(owner)}
                  >
                    {t('checkDialog.show', { name: safeText(owner.name), pid: String(owner.pid) })}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {suggestions.length > 0 && (
        <>
          <h3>{t('check.instead')}</h3>
          <p className={styles['hint']}>{unbroken(suggestions[0]?.why ?? '')}</p>
          <ul className={styles['suggestions']}>
            {suggestions.map(({ port }) => (
              <li key={port}>
                <button
                  type="button"
                  title={t('checkDialog.askAbout', { port: String(port) })}
                  onClick={() => onAsk(port)}
                >
                  {port}
                </button>
                <CopyButton text={String(port)} label={t('checkDialog.copyPort', { port: String(port) })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
