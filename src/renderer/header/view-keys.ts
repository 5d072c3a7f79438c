import { rowMenuKey } from '../actions/row-menu-key.ts';

/** Where a view answers keys: its row, or its picture where no rows are shown. Of each, Tab reaches one. */
const STOPS = [
  'main [role="row"][tabindex="0"]',
  'main [data-node][tabindex="0"]',
  'main [role="application"][tabindex="0"]',
] as const;

const MOVES = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Enter)$/;

function stopOfView(): HTMLElement | SVGElement | null {
  for (const selector of STOPS) {
    const stop = document.querySelector<HTMLElement | SVGElement>(selector);
    if (stop !== null) return stop;
  }
  return null;
}

export function focusView(): void {
  stopOfView()?.focus();
}

/**
 * Where nothing has the focus (at the start, after a click beside things, when what had it is gone) the keys of a row
 * are the view's, as in a native window. Gives what hands the key over; null where the key is none of these.
 */
export function handToView(event: KeyboardEvent): (() => void) | null {
  const isMove = MOVES.test(event.key) && !event.altKey;
  if (event.target !== document.body || !(isMove || rowMenuKey(event) === 'menu')) return null;
  const stop = stopOfView();
  if (stop === null) return null;
  const { key, code, shiftKey, ctrlKey, metaKey } = event;
  const press = { key, code, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true };
  return () => {
    stop.focus();
    stop.dispatchEvent(new KeyboardEvent('keydown', press));
  };
}
