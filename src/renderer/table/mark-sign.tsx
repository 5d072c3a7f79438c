import type { TFunction } from 'i18next';
import type { MarkKind } from '../store/marks.ts';

const SIGNS: Record<MarkKind, string> = { new: '+', changed: '~', closed: '−' };

/** What just happened to a row, by sign and by word. */
export function MarkSign({ mark, t }: { readonly mark: MarkKind; readonly t: TFunction }) {
  return (
    <span role="img" aria-label={t(`mark.${mark}`)} title={t(`mark.${mark}`)}>
      {SIGNS[mark]}
    </span>
  );
}
