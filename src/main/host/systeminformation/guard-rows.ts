import type { ReportedConnection } from '../host.ts';
import { guardRow, type Rejection } from './guard-row.ts';
import type { RawRow } from './raw-row.ts';

export interface GuardedRows {
  readonly connections: readonly ReportedConnection[];
  readonly rejected: Readonly<Record<Rejection, number>>;
}

/** Old `ss` gives itself away by an IPv6 address without brackets, which new `ss` never prints. */
function starMeansFour(rows: readonly RawRow[]): boolean {
  return rows.some(
    ({ protocol, localAddress }) =>
      (protocol === 'tcp' || protocol === 'udp') &&
      localAddress.startsWith('::') &&
      !localAddress.includes('['),
  );
}

/** Sorts one answer of systeminformation into believable connections and counted rejections. */
export function guardRows(rows: readonly RawRow[], platform: NodeJS.Platform): GuardedRows {
  const context = { platform, starIsFour: starMeansFour(rows) };
  const connections: ReportedConnection[] = [];
  const rejected = { foreign: 0, unbound: 0, cut: 0, unreadable: 0 };
  for (const row of rows) {
    const guarded = guardRow(row, context);
    if (typeof guarded === 'string') rejected[guarded] += 1;
    else connections.push(guarded);
  }
  return { connections, rejected };
}
