import type { TFunction } from 'i18next';
import type { Verdict } from '../../../../shared/socket.ts';
import { word } from '../../../format/word.ts';
import { signOfVerdict } from './cell-text.ts';
import styles from './table.module.css';

export interface VerdictWordProps {
  readonly verdict: Verdict;
  /** What there is room for instead of its word, which is told all the same; null where only the sign has any. */
  readonly brief?: string | null;
  readonly t: TFunction;
}

/** Sign, word and colour: what needs attention is found from across the room. */
export function VerdictWord({ verdict, brief, t }: VerdictWordProps) {
  const sign = signOfVerdict(verdict);
  const text = word(t, `verdict.${verdict}`);
  const seen = brief === undefined ? text : brief;
  const shown = [sign, seen].filter((part) => part !== null).join(' ');
  if (seen === text) {
    return (
      <strong className={styles['verdict']} data-verdict={verdict}>
        {sign !== null && <span aria-hidden="true">{`${sign} `}</span>}
        <span>{text}</span>
      </strong>
    );
  }
  return (
    <strong className={styles['verdict']} data-verdict={verdict} title={text}>
      <span aria-hidden="true">{shown}</span>
      <span className={styles['unseen']}>{text}</span>
    </strong>
  );
}
