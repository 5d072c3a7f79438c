import type { PortInterval } from '../../../shared/socket.ts';

/**
 * The range from `netsh int ipv4 show dynamicport`: its first number is the start, its second the *count*.
 * The labels are in the language of the system, so only the numbers that end a line are looked at.
 */
export function parseDynamicRange(text: string): PortInterval | null {
  const numbers = [...text.matchAll(/(?:^|[^\d\w])(\d{1,5})[^\S\n]*\r?$/gm)].map((match) => Number(match[1]));
  const [start, count] = numbers;
  if (start === undefined || count === undefined || count === 0) return null;
  const last = start + count - 1;
  return last <= 65535 ? [start, last] : null;
}

/** The rows of `netsh int ipv4 show excludedportrange`: two numbers, and a star for those set by an administrator. */
export function parseExcludedRanges(text: string): PortInterval[] {
  const rows = [...text.matchAll(/^[^\S\n]*(\d{1,5})[^\S\n]+(\d{1,5})[^\S\n]*\*?[^\S\n]*\r?$/gm)];
  return rows
    .map((match): PortInterval => [Number(match[1]), Number(match[2])])
    .filter(([first, last]) => first <= last && last <= 65535);
}
