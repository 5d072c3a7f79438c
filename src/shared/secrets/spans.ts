import { HIDDEN, type Redaction } from './hidden.ts';

/** A part of a text that is a secret: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In order, those that overlap or touch joined: a secret that two rules found is one secret. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (span.end > span.start) merged.push(span);
  }
  return merged;
}

/** What was hidden before is not hidden, or counted, again. */
export function hideSpans(text: string, spans: readonly Span[]): Redaction {
  const secrets = mergeSpans(spans).filter(({ start, end }) => text.slice(start, end) !== HIDDEN);
  let result = '';
  let from = 0;
  for (const { start, end } of secrets) {
    result += text.slice(from, start) + HIDDEN;
    from = end;
  }
  return { text: result + text.slice(from), hidden: secrets.length };
}
