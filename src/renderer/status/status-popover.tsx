import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useDismiss } from '../header/use-dismiss.ts';
import styles from './status-popover.module.css';

export interface StatusPopoverProps {
  /** What the line itself says. */
  readonly label: string;
  readonly name: string;
  /** What it means, and what can be done. */
  readonly help: string;
  readonly isWarning?: boolean;
  /** What can be done at once; it closes the popover. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}

/** A word of the status line that explains itself on demand: by pointer, by key, and to a screen reader. */
export function StatusPopover({
  label,
  name,
  help,
  isWarning = false,
  action,
  children,
}: StatusPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useDismiss(isOpen, frame, close);
  return (
    <div className={styles['frame']} ref={frame}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        data-warning={isWarning || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        title={help}
        onClick={() => setOpen(!isOpen)}
      >
        {isWarning && <span aria-hidden="true">▲ </span>}
        {label}
      </button>
      {isOpen && (
        <div id={id} role="dialog" aria-label={name} className={styles['popover']}>
          <p>{help}</p>
          {children}
          {action !== undefined && (
            <Button
              onClick={() => {
                close();
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
