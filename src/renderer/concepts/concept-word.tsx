import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConceptText } from './concept-text.tsx';
import type { ConceptId } from './concepts.ts';
import styles from './concepts.module.css';

export interface ConceptWordProps {
  readonly id: ConceptId;
  readonly children: ReactNode;
}

/** A word that explains itself when it is pressed: by mouse, by Enter or by the space bar. Escape puts it away. */
export function ConceptWord({ id, children }: ConceptWordProps) {
  const { t } = useTranslation();
  /** "See also" leads from one explanation to the next in the same place. */
  const [shown, setShown] = useState<ConceptId | null>(null);
  return (
    <Popover.Root open={shown !== null} onOpenChange={(isOpen) => setShown(isOpen ? id : null)}>
      <Popover.Trigger className={styles['word']}>{children}</Popover.Trigger>
      {shown !== null && (
        <Popover.Portal>
          <Popover.Positioner
            className={styles['positioner']}
            sideOffset={6}
            collisionPadding={8}
            align="start"
            // Where it would reach beyond the window it moves: turned round it would cover half of a word.
            collisionAvoidance={{ align: 'shift' }}
          >
            <Popover.Popup className={styles['popup']} aria-label={t(`concepts.name.${shown}`)}>
              <ConceptText id={shown} onGo={setShown} onClose={() => setShown(null)} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      )}
    </Popover.Root>
  );
}
