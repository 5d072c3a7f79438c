import { headerSpans } from './header-spans.ts';
import type { Redaction } from './hidden.ts';
import { optionSpans } from './option-spans.ts';
import { pairSpans } from './pair-spans.ts';
import { hideSpans, type Span } from './spans.ts';
import { shapeSpans } from './token-shapes.ts';
import { urlSpans } from './url-spans.ts';
import { wordsOf } from './words.ts';

/** Whatever is a secret by itself, wherever it stands. */
function patternSpans(text: string): readonly Span[] {
  return [...shapeSpans(text), ...urlSpans(text), ...headerSpans(text), ...pairSpans(text)];
}

function textSpans(text: string): readonly Span[] {
  const words = wordsOf(text);
  const spans = optionSpans(
    words.map((word) => word.text),
    (index) => words[index]?.isFirst === true,
  );
  const shifted = spans.map(({ start, end, argument }) => {
    const from = words[argument]?.start ?? 0;
    return { start: from + start, end: from + end };
  });
  return [...shifted, ...patternSpans(text)];
}

/** A joined command line, or any other text, without its secrets. */
export function hideInText(text: string): Redaction {
  return hideSpans(text, textSpans(text));
}

export interface ArgumentsRedaction {
  readonly arguments: readonly string[];
  readonly hidden: number;
}

/** The list of arguments tells where a value ends, so this hides more exactly than `hideInText` on them joined. */
export function hideInArguments(words: readonly string[]): ArgumentsRedaction {
  const byArgument = new Map<number, Span[]>();
  for (const { argument, ...span } of optionSpans(words)) {
    byArgument.set(argument, [...(byArgument.get(argument) ?? []), span]);
  }
  let hidden = 0;
  const result = words.map((word, index) => {
    const own = byArgument.get(index) ?? [];
    // An argument with spaces is a script, or a title that a program wrote over its arguments.
    const inner = /\s/.test(word) ? textSpans(word) : patternSpans(word);
    const redaction = hideSpans(word, [...own, ...inner]);
    hidden += redaction.hidden;
    return redaction.text;
  });
  return { arguments: result, hidden };
}
