import type { TFunction } from 'i18next';
import { word } from '../../../format/word.ts';
import { shownSide } from '../../../../shared/shown-side.ts';
import type { InspectedSocket, Verdict } from '../../../../shared/socket.ts';

/** Verdicts that a person should look at, with the sign that stands beside the word. */
const ATTENTION = { unconventional: '▲', misplaced: '◆' } as const;

const needsAttention = (verdict: Verdict | null): verdict is keyof typeof ATTENTION =>
  verdict === 'unconventional' || verdict === 'misplaced';

export const signOfVerdict = (verdict: Verdict): string | null =>
  needsAttention(verdict) ? ATTENTION[verdict] : null;

export function attentionOf({
  verdict,
}: InspectedSocket): { sign: string; word: keyof typeof ATTENTION } | null {
  return needsAttention(verdict) ? { sign: ATTENTION[verdict], word: verdict } : null;
}

/** What a verdict is called, the longest first; each is right by itself. */
export function wordsOfVerdict(verdict: keyof typeof ATTENTION, t: TFunction): readonly string[] {
  return [word(t, `verdict.${verdict}`), word(t, `verdictShort.${verdict}`)];
}

/** Why nobody is shown as the owner. */
export function absentOwner(socket: InspectedSocket, t: TFunction): string {
  const kind =
    socket.ownership === 'hidden' || socket.ownership === 'kernel' || socket.ownership === 'none'
      ? socket.ownership
      : 'none';
  const kindWord = word(t, `owner.${kind}`);
  const reason = socket.ownershipReason;
  if (reason === null || reason === 'kernel') return kindWord;
  return t('owner.because', { word: kindWord, reason: t(`owner.reason.${reason}`) });
}

/** `client → 443`, `server ← 51234`, or the plain word where there is no other end. */
export function sideText(socket: InspectedSocket, t: TFunction): string {
  const side = shownSide(socket);
  if (side === 'open' || side === 'listener') return word(t, `side.${side}`);
  // While a connection opens or closes its state tells most; the service beside it names the other end.
  if (socket.state !== 'ESTABLISHED' && socket.state !== 'CONNECTED') {
    return socket.state === 'BOUND' ? word(t, 'state.bound') : socket.state;
  }
  const port = socket.remote?.port;
  return port === undefined
    ? word(t, `side.${side}`)
    : `${word(t, `side.${side}`)} ${arrowOf(socket)} ${port}`;
}

export function arrowOf(socket: InspectedSocket): string {
  if (socket.role.side === 'client') return '→';
  return socket.role.side === 'server' ? '←' : '↔';
}
