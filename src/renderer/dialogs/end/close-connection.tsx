import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CloseAnswer } from '../../../shared/end.ts';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { endpointText } from '../../format/address.ts';
import { CommandLine } from './command-line.tsx';
import { processText } from './losses.tsx';
import styles from './end.module.css';

const FAILED: CloseAnswer = { refusal: 'failed', command: null };

interface AnswerNoteProps {
  readonly answer: CloseAnswer;
}

function AnswerNote({ answer: { refusal, command } }: AnswerNoteProps) {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      className={styles['note']}
      data-tone={refusal === null ? 'done' : 'warning'}
      data-testid="close-result"
    >
      <p>{refusal === null ? t('end.connection.closed') : t(`end.connection.refusal.${refusal}`)}</p>
      {command !== null && (
        <>
          <p>{t('end.typeInTerminal')}</p>
          <CommandLine text={command} />
        </>
      )}
    </div>
  );
}

export interface CloseConnectionProps {
  /** Null: the selection is no connection that could be closed. */
  readonly socket: InspectedSocket | null;
  readonly onClose: () => void;
}

/** Closes one TCP connection and leaves its processes alone. */
export function CloseConnection({ socket, onClose }: CloseConnectionProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<CloseAnswer | 'asked' | null>(null);
  const safeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => safeButton.current?.focus(), [answer]);
  const send = async (id: string): Promise<void> => {
    setAnswer('asked');
    setAnswer(await app.bridge.call('connection:close', id).catch(() => FAILED));
  };
  const isOpen = socket !== null && (answer === null || answer === 'asked');
  return (
    <Dialog
      title={t('end.connection.title')}
      onClose={onClose}
      footer={
        <>
          <Button ref={safeButton} onClick={onClose}>
            {t(isOpen ? 'end.cancel' : 'dialog.close')}
          </Button>
          {isOpen && (
            <Button kind="primary" isDisabled={answer === 'asked'} onClick={() => void send(socket.id)}>
              {t('end.connection.close')}
            </Button>
          )}
        </>
      }
    >
      {socket === null ? (
        <p className={styles['who']}>{t('end.connection.nothing')}</p>
      ) : (
        <>
          <p className={styles['who']}>
            <span className={styles['mono']}>{endpointText(socket.local)}</span>
            {' ↔ '}
            <span className={styles['mono']}>{socket.remote !== null && endpointText(socket.remote)}</span>
          </p>
          {socket.owners.length > 0 && (
            <p className={styles['who']}>
              <bdi className={styles['soft']}>{socket.owners.map(processText).join(', ')}</bdi>
            </p>
          )}
          {isOpen && (
            <div className={styles['note']}>
              <p>{t('end.connection.what')}</p>
            </div>
          )}
          {answer !== null && answer !== 'asked' && <AnswerNote answer={answer} />}
        </>
      )}
    </Dialog>
  );
}
