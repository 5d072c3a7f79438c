import { useId } from 'react';
import type { ChoiceProps } from './choice.tsx';
import styles from './settings.module.css';

export interface SelectProps<Value extends string | number> extends ChoiceProps<Value> {
  readonly help?: string;
}

/** One of many possibilities; the platform's own list. */
export function Select<Value extends string | number>({
  title,
  value,
  options,
  onChange,
  help,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label className={styles['name']} htmlFor={id}>
        {title}
        {help !== undefined && <span className={styles['help']}>{help}</span>}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
