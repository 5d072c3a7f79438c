import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { safeText } from '../../format/safe-text.ts';
import type { EndState } from '../../store/end-session.ts';
import { CommandLine } from './command-line.tsx';
import { processText } from './losses.tsx';
import styles from './end.module.css';
import { userText } from '../../../shared/runner.ts';

/** Why nothing was sent, and who could. */
export function Refusal({ state }: { readonly state: EndState }) {
  const { facts } = useApp();
  const { t } = useTranslation();
  const { refusal, plan, owner, manner } = state;
  if (refusal === null) return null;
  const user = safeText(userText(owner) ?? '?');
  const values = { process: processText(owner), user };
  const needsRight = refusal === 'no-right' && plan !== null;
  return (
    <div role="status" className={styles['note']} data-tone="warning" data-testid="end-refusal">
      <p>{t(`end.refusal.${refusal}`, values)}</p>
      {needsRight && (
        <>
          <p>{t(facts.platform === 'win32' ? 'end.typeAsAdministrator' : 'end.typeInTerminal')}</p>
          <CommandLine text={plan.commands[manner]} />
        </>
      )}
    </div>
  );
}
