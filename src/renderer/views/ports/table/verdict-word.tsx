import type { TFunction } from 'i18next';
import type { Verdict } from '../../../../shared/socket.ts';
import { word } from '../../../format/word.ts';
import { signOfVerdict } from './cell-text.ts';
import styles from './table.module.css';

export interface VerdictWordProps {
  readonly verdict: Verdict;
  /** Without room for the word, which is told all the same. */
  readonly isBrief?: boolean;
  readonly t: TFunction;
}

/** Sign, word and colour: what needs attention is found from across the room. */
export function VerdictWord({ verdict, isBrief = false, t }: VerdictWordProps) {
  const sign = signOfVerdict(verdict);
  const text = word(t, `verdict.${verdict}`);
  return (
    <strong className={styles['verdict']} data-verdict={verdict} title={isBrief ? text : undefined}>
      {sign !== null && <span aria-hidden="true">{isBrief ? sign : `${sign} `}</span>}
      <span className={isBrief ? styles['unseen'] : undefined}>{text}</span>
    </strong>
  );
}
