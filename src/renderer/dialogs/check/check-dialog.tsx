import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRequest } from '../../../shared/check-call.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { CheckDialog as Question } from '../dialog-state.ts';
import { CheckResult } from './check-result.tsx';
import { useCheck } from './use-check.ts';
import styles from './check-dialog.module.css';

const PROTOCOLS = ['tcp', 'udp'] as const;

/** Digits only; null for what is no port. */
function portOf(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,5}$/.test(trimmed)) return null;
  const port = Number(trimmed);
  return port <= 65_535 ? port : null;
}

export interface CheckDialogProps {
  readonly question: Question;
  readonly onClose: () => void;
}

/** "Can I have port N?": asked as it is typed, answered by a trial bind and the picture. */
export function CheckDialog({ question, onClose }: CheckDialogProps) {
  const { t } = useTranslation();
  const [portText, setPortText] = useState(question.port === null ? '' : String(question.port));
  const [protocol, setProtocol] = useState(question.protocol);
  const [addressText, setAddressText] = useState('');
  const portInput = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which gives the focus to its first button.
  useEffect(() => portInput.current?.select(), []);
  const port = portOf(portText);
  const address = addressText.trim() === '' ? null : addressText.trim();
  const request: CheckRequest | null = port === null ? null : { port, protocol, address };
  const check = useCheck(request);
  const isWrong = portText.trim() !== '' && port === null;
  return (
    <Dialog title={t('checkDialog.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          check.askNow();
        }}
      >
        <label>
          <span>{t('checkDialog.port')}</span>
          <input
            className={styles['port']}
            ref={portInput}
            inputMode="numeric"
            autoComplete="off"
            maxLength={200}
            value={portText}
            aria-invalid={isWrong}
            onChange={({ target }) => setPortText(target.value)}
          />
        </label>
        <fieldset>
          <legend>{t('checkDialog.protocol')}</legend>
          {PROTOCOLS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="check-protocol"
                checked={protocol === each}
                onChange={() => setProtocol(each)}
              />
              {each.toUpperCase()}
            </label>
          ))}
        </fieldset>
        <label className={styles['address']}>
          <span>{t('checkDialog.address')}</span>
          <input
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={addressText}
            placeholder={t('checkDialog.everyAddress')}
            onChange={({ target }) => setAddressText(target.value)}
          />
        </label>
        {/* Enter submits a form with several fields only where it has a button. */}
        <button type="submit" className={styles['ask']} disabled={request === null}>
          {t('checkDialog.ask')}
        </button>
      </form>
      <div className={styles['result']} role="status" aria-busy={check.isAsking}>
        {isWrong ? (
          <p className={styles['problem']}>{t('check.usage.not-a-port', { text: portText.trim() })}</p>
        ) : check.isAsking ? (
          <p className={styles['hint']}>{t('checkDialog.asking')}</p>
        ) : check.answered === null ? (
          <p className={styles['hint']}>{t('checkDialog.hint')}</p>
        ) : (
          <CheckResult {...check.answered} onAsk={(next) => setPortText(String(next))} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}
