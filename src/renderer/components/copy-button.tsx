import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { CheckIcon, CopyIcon } from './icons.tsx';
import styles from './copy-button.module.css';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied where `text` is only the beginning of it. */
  readonly whole?: () => string;
  readonly label: string;
}

const CONFIRMATION = 1500;

export function CopyButton({ text, whole = () => text, label }: CopyButtonProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => setCopied(null), CONFIRMATION);
    return () => clearTimeout(timer);
  }, [copied]);
  const isDone = copied === text;
  const copy = (): void => {
    app.bridge.call('clipboard:write', whole()).then(
      () => setCopied(text),
      () => app.notice.set({ text: t('actions.notCopied'), detail: null, isProblem: true }),
    );
  };
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      title={label}
      data-done={isDone || undefined}
      onClick={copy}
    >
      {isDone ? <CheckIcon /> : <CopyIcon />}
      {isDone && (
        <span className="visually-hidden" role="alert">
          {t('copy.done')}
        </span>
      )}
    </button>
  );
}
