import type { ParseKeys } from 'i18next';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { attentionOf } from '../ports/table/cell-text.ts';

export interface ChipSign {
  readonly kind: 'misplaced' | 'unconventional' | 'ephemeral';
  readonly sign: string;
  /** What it says to who points at it or hears it. */
  readonly word: ParseKeys;
}

/** What the Ports view says of a port in columns of its own: that this system hands it out, and what needs attention. */
export function signsOf(socket: InspectedSocket): readonly ChipSign[] {
  const attention = attentionOf(socket);
  return [
    ...(socket.localPort.ephemeral === true
      ? [{ kind: 'ephemeral', sign: '┅', word: 'range.ephemeralHere' } as const]
      : []),
    ...(attention === null
      ? []
      : [{ kind: attention.word, sign: attention.sign, word: `verdict.${attention.word}` } as const]),
  ];
}
