import { useState, type KeyboardEvent } from 'react';
import { SHOWN, USED } from '../../../store/port-use.ts';
import { rulerAction } from './ruler-key.ts';

export interface RulerCursor {
  /** Where the keyboard stands; null while it is elsewhere, and before its first step. */
  readonly port: number | null;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

/** What the filter leaves; where it leaves nothing, every port in use. */
function stopsOf(use: Uint8Array): readonly number[] {
  const having = (bit: number): readonly number[] =>
    Array.from(use.entries()).flatMap(([port, bits]) => ((bits & bit) === 0 ? [] : [port]));
  const shown = having(SHOWN);
  return shown.length > 0 ? shown : having(USED);
}

/** The keyboard on the ruler. It begins at the selected port. */
export function useRulerCursor(
  use: Uint8Array,
  selected: number | null,
  onChoose: (port: number) => void,
): RulerCursor {
  const [port, setPort] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = rulerAction(event, port ?? selected, stopsOf(use));
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'go') setPort(action.port);
    else if (port !== null) onChoose(port);
  };
  return { port, handlers: { onKeyDown, onBlur: () => setPort(null) } };
}
