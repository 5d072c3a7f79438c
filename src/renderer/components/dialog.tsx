import { useEffect, useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot, the safe one first. */
  readonly footer?: ReactNode;
  /** `sheet`: as wide as three columns of it. */
  readonly size?: 'usual' | 'wide' | 'sheet';
  /** Without a heading to be seen, high in the window: its content begins with a field of its own. */
  readonly isBare?: boolean;
}

/**
 * The one modal dialog: the platform's own `<dialog>`, which keeps the focus inside, makes the rest inert and
 * gives the focus back. Escape and a click beside it close it.
 */
export function Dialog({ title, onClose, children, footer, size = 'usual', isBare = false }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    // Closing is the owner's to do: an unasked close would leave its state behind.
    const onCancel = (event: Event): void => {
      if (event.target !== element) return;
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('cancel', onCancel);
    return () => element?.removeEventListener('cancel', onCancel);
  }, [onClose]);
  // The frame fills the dialog: what hits the dialog itself is its backdrop.
  const onPointerDown = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-size={size}
      data-bare={isBare || undefined}
      {...(isBare ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      onMouseDown={onPointerDown}
    >
      <div className={styles['frame']}>
        {!isBare && (
          <header className={styles['head']}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" aria-label={t('dialog.close')} title={t('dialog.close')} onClick={onClose}>
              <CloseIcon />
            </button>
          </header>
        )}
        {isBare ? children : <div className={styles['body']}>{children}</div>}
        {footer !== undefined && <footer className={styles['foot']}>{footer}</footer>}
      </div>
    </dialog>
  );
}
