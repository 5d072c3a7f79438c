/** One row as systeminformation hands it over, with nothing believed but that its fields are text. */
export interface RawRow {
  readonly protocol: string;
  readonly localAddress: string;
  readonly localPort: string;
  readonly peerAddress: string;
  readonly peerPort: string;
  readonly state: string;
  readonly pid: number | null;
  readonly process: string;
}

function textOf(row: object, name: string): string {
  const value: unknown = Reflect.get(row, name);
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}

function rawRow(value: unknown): RawRow {
  const row = typeof value === 'object' && value !== null ? value : {};
  const pid: unknown = Reflect.get(row, 'pid');
  return {
    protocol: textOf(row, 'protocol').toLowerCase(),
    localAddress: textOf(row, 'localAddress'),
    localPort: textOf(row, 'localPort'),
    peerAddress: textOf(row, 'peerAddress'),
    peerPort: textOf(row, 'peerPort'),
    state: textOf(row, 'state'),
    // 32 bits bound every system's process ids (Windows uses them all).
    pid: typeof pid === 'number' && Number.isInteger(pid) && pid >= 0 && pid < 2 ** 32 ? pid : null,
    process: textOf(row, 'process'),
  };
}

/** The library's answer as rows of text, whatever it was. */
export function rawRows(answer: unknown): RawRow[] {
  return Array.isArray(answer) ? answer.map(rawRow) : [];
}
