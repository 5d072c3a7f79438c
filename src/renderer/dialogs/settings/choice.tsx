import { useId } from 'react';
import styles from './settings.module.css';

export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceProps<Value extends string | number> {
  readonly title: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A few named possibilities side by side, of which one holds. */
export function Choice<Value extends string>({ title, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['row']}>
      <legend className={styles['name']}>{title}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
