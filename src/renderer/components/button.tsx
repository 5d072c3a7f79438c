import type { ReactNode, Ref } from 'react';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** The one that the eye is to find first; `danger` where it cannot be taken back. */
  readonly kind?: 'plain' | 'primary' | 'danger';
  readonly type?: 'button' | 'submit';
  /** The form that it submits, where it stands outside of it. */
  readonly form?: string;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  onClick,
  kind = 'plain',
  type = 'button',
  form,
  isDisabled = false,
  ref,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type={type}
      form={form}
      className={styles['button']}
      data-kind={kind}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
