import { useTranslation } from 'react-i18next';
import type { SocketState } from '../../shared/socket.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { conceptOfState } from '../concepts/concepts.ts';
import { Parts } from './parts.tsx';
import styles from './details.module.css';

/** The state as RFC 9293 names it, and what that means in a few words, unless the first sentence of the pane says it. */
export function StateFact({ state }: { readonly state: SocketState }) {
  const { t } = useTranslation();
  return (
    <Parts>
      <ConceptWord id={conceptOfState[state]}>{state}</ConceptWord>
      {state !== 'LISTEN' && <span className={styles['soft']}>{t(`stateHelp.${state}`)}</span>}
    </Parts>
  );
}
