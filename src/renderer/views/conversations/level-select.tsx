import { useTranslation } from 'react-i18next';
import type { LocalLevel, RemoteLevel } from '../../../shared/conversation-settings.ts';
import styles from './conversations.module.css';

export interface LevelSelectProps<Level extends LocalLevel | RemoteLevel> {
  /** What is seen, and what it says in full. */
  readonly label: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly chosen: Level | 'auto';
  /** What the automatic choice has come to. */
  readonly present: Level;
  readonly onChange: (level: Level | 'auto') => void;
}

/** How coarsely one side is grouped; automatic says what it has come to. */
export function LevelSelect<Level extends LocalLevel | RemoteLevel>({
  label,
  name,
  levels,
  chosen,
  present,
  onChange,
}: LevelSelectProps<Level>) {
  const { t } = useTranslation();
  return (
    <label className={styles['level']} title={name}>
      <span>{label}</span>
      <select
        aria-label={name}
        value={chosen}
        onChange={({ target }) => onChange(levels.find((level) => level === target.value) ?? 'auto')}
      >
        <option value="auto">
          {t('conversations.group.auto', { level: t(`conversations.group.${present}`) })}
        </option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`conversations.group.${level}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
