import type { TFunction } from 'i18next';
import type { Verdict } from '../../../../shared/socket.ts';
import { word } from '../../../format/word.ts';
import { signOfVerdict } from './cell-text.ts';
import styles from './table.module.css';

/** Sign, word and colour: what needs attention is found from across the room. */
export function VerdictWord({ verdict, t }: { readonly verdict: Verdict; readonly t: TFunction }) {
  const sign = signOfVerdict(verdict);
  return (
    <strong className={styles['verdict']} data-verdict={verdict}>
      {sign !== null && <span aria-hidden="true">{`${sign} `}</span>}
      {word(t, `verdict.${verdict}`)}
    </strong>
  );
}
