import { useTranslation } from 'react-i18next';
import { FOCUS_DEPTHS, type FocusDepth } from '../../../shared/conversation-settings.ts';
import styles from './conversations.module.css';

interface FocusSelectProps {
  readonly depth: FocusDepth;
  readonly onChange: (depth: FocusDepth) => void;
}

/** How many steps around the selection are shown. */
export function FocusSelect({ depth, onChange }: FocusSelectProps) {
  const { t } = useTranslation();
  return (
    <label className={styles['level']} title={t('conversations.focusHelp')}>
      <span>{t('conversations.focus')}</span>
      <select
        value={depth}
        onChange={({ target }) => onChange(FOCUS_DEPTHS.find((each) => String(each) === target.value) ?? 0)}
      >
        {FOCUS_DEPTHS.map((each) => (
          <option key={each} value={each}>
            {each === 0
              ? t('conversations.focusDepth.off')
              : t('conversations.focusDepth.steps', { count: each })}
          </option>
        ))}
      </select>
    </label>
  );
}
