import type { SocketState } from '../../../shared/socket.ts';

/**
 * Every spelling of the TCP states: net-tools, busybox, iproute2, BSD, and Windows in English and German
 * (the languages whose words are known; Windows in Korean, Japanese and Chinese keeps the English ones).
 */
const SPELLINGS: Readonly<Record<string, SocketState>> = {
  LISTEN: 'LISTEN',
  LISTENING: 'LISTEN',
  SYNSENT: 'SYN-SENT',
  SYNRECV: 'SYN-RECEIVED',
  SYNRCVD: 'SYN-RECEIVED',
  SYNRECEIVED: 'SYN-RECEIVED',
  NEWSYNRECV: 'SYN-RECEIVED',
  ESTAB: 'ESTABLISHED',
  ESTABLISHED: 'ESTABLISHED',
  FINWAIT1: 'FIN-WAIT-1',
  FINWAIT2: 'FIN-WAIT-2',
  CLOSEWAIT: 'CLOSE-WAIT',
  CLOSING: 'CLOSING',
  LASTACK: 'LAST-ACK',
  TIMEWAIT: 'TIME-WAIT',
  CLOSE: 'CLOSED',
  CLOSED: 'CLOSED',
  UNCONN: 'CLOSED',
  DELETETCB: 'CLOSED',
  BOUND: 'BOUND',
  // German Windows. ABHÖREN arrives damaged by the console's code page and is told by its peer.
  HERGESTELLT: 'ESTABLISHED',
  WARTEND: 'TIME-WAIT',
  SCHLIESSENWARTEN: 'CLOSE-WAIT',
  SYNGESENDET: 'SYN-SENT',
  SYNEMPFANGEN: 'SYN-RECEIVED',
  FINWARTEN1: 'FIN-WAIT-1',
  FINWARTEN2: 'FIN-WAIT-2',
  SCHLIESSEND: 'CLOSING',
};

/** The contract's state for a TCP state as some tool spells it; UNKNOWN for every other text. */
export function tcpState(text: string): SocketState {
  return SPELLINGS[text.toUpperCase().replace(/[^A-Z0-9]/g, '')] ?? 'UNKNOWN';
}
