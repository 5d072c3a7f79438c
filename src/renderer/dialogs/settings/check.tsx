import { useId } from 'react';
import styles from './settings.module.css';

export interface CheckProps {
  readonly title: string;
  readonly help: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Yes or no. */
export function Check({ title, help, isChecked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label className={styles['name']} htmlFor={id}>
        {title}
        <span className={styles['help']}>{help}</span>
      </label>
      <input
        id={id}
        type="checkbox"
        className={styles['check']}
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
