import { Popover } from '@base-ui/react/popover';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConceptText } from './concept-text.tsx';
import type { ConceptId } from './concepts.ts';
import styles from './concepts.module.css';

export interface ConceptWordProps {
  readonly id: ConceptId;
  readonly children: ReactNode;
}

/** As wide as the details and as high as the word: what stands beside it hides none of the facts. */
function besidePane(word: HTMLElement | null) {
  if (word === null) return null;
  return {
    getBoundingClientRect: () => {
      const { y, height } = word.getBoundingClientRect();
      const { x, width } = (word.closest('aside') ?? word).getBoundingClientRect();
      return new DOMRect(x, y, width, height);
    },
  };
}

/** A word that explains itself when it is pressed: by mouse, by Enter or by the space bar. Escape puts it away. */
export function ConceptWord({ id, children }: ConceptWordProps) {
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  /** "See also" leads from one explanation to the next in the same place. */
  const [shown, setShown] = useState<ConceptId | null>(null);
  return (
    <Popover.Root open={shown !== null} onOpenChange={(isOpen) => setShown(isOpen ? id : null)}>
      <Popover.Trigger ref={trigger} className={styles['word']}>
        {children}
      </Popover.Trigger>
      {shown !== null && (
        <Popover.Portal>
          <Popover.Positioner
            className={styles['positioner']}
            side="left"
            sideOffset={8}
            collisionPadding={8}
            align="start"
            anchor={() => besidePane(trigger.current)}
            // A window that has no room beside the pane has some below the word.
            collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'end' }}
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
