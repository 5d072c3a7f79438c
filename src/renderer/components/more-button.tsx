import { useTranslation } from 'react-i18next';

export interface MoreButtonProps {
  /** How many items the short list leaves out; nothing is drawn for none. */
  readonly hidden: number;
  readonly isLong: boolean;
  readonly onToggle: (isLong: boolean) => void;
  readonly className: string | undefined;
}

/** Below a list that starts short: shows the rest, or hides it again. */
export function MoreButton({ hidden, isLong, onToggle, className }: MoreButtonProps) {
  const { t } = useTranslation();
  if (hidden <= 0) return null;
  return (
    <button type="button" className={className} aria-expanded={isLong} onClick={() => onToggle(!isLong)}>
      {isLong ? t('facet.fewer') : t('facet.more', { count: hidden })}
    </button>
  );
}
