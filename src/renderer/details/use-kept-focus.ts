import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Whoever follows a connection from within the pane stays in it: the button that was pressed belonged to the socket
 * before, and the heading of the next one takes the focus, and is seen.
 */
export function useKeptFocus(socketId: string | null): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const hasFocus = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      hasFocus.current = target instanceof Node && pane.current?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useLayoutEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    pane.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [socketId]);
  return pane;
}
