/** The system's own word for what failed, such as ENOSPC; the message where it has none. */
export function errorWord(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
