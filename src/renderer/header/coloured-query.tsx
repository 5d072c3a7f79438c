import { useLayoutEffect, useRef } from 'react';
import type { FilterError } from '../../shared/filter/filter-error.ts';
import { highlight, type HighlightKind } from '../../shared/filter/highlight.ts';
import styles from './header.module.css';

export interface ColouredQueryProps {
  readonly text: string;
  readonly error: FilterError | null;
}

/** A plain value is as the text is. */
const PAINTED: readonly HighlightKind[] = ['field', 'operator', 'error'];

/** By the CSS Custom Highlight API: elements of their own would set letters of two scripts elsewhere than the box does. */
function paint(node: Text, { text, error }: ColouredQueryProps): void {
  const parts = highlight(text, error);
  for (const kind of PAINTED) {
    const ranges = parts
      .filter((part) => part.kind === kind)
      .map(({ from, to }) => {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range;
      });
    CSS.highlights.set(`filter-${kind}`, new Highlight(...ranges));
  }
}

/**
 * The letters of the search box once more, over its own and in the colours of what they are; the box hides its own for
 * as long. Where the text is longer than the box, which then scrolls, it shows its own.
 */
export function ColouredQuery({ text, error }: ColouredQueryProps) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = layer.current;
    const field = element?.parentElement;
    const node = element?.firstChild;
    if (!field || !(node instanceof Text)) return undefined;
    paint(node, { text, error });
    const look = (): void => {
      field.toggleAttribute('data-coloured', element.scrollWidth <= element.clientWidth);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
      field.removeAttribute('data-coloured');
    };
  }, [text, error]);
  return (
    <div ref={layer} className={styles['coloured']} aria-hidden="true">
      {text}
    </div>
  );
}
