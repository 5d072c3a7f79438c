import type { FieldName } from './field-names.ts';

/** Where something stands in the text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quoted value is taken letter by letter: its `*` and `?` are no wildcards, and its digits no number. */
export interface TextValue extends Span {
  readonly kind: 'text';
  readonly text: string;
  readonly quoted: boolean;
}

/** `[3000 TO 3999]`, both ends included; null where `*` leaves an end open. */
export interface RangeValue extends Span {
  readonly kind: 'range';
  readonly first: string | null;
  readonly last: string | null;
}

export const COMPARISONS = ['>=', '<=', '>', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface ComparisonValue extends Span {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  readonly text: string;
}

export type FilterValue = TextValue | RangeValue | ComparisonValue;

/** `field:value`, which holds when any of its values does. */
export interface FieldTerm extends Span {
  readonly type: 'field';
  readonly field: FieldName;
  readonly values: readonly FilterValue[];
}

/** A word without a field. */
export interface BareTerm extends Span {
  readonly type: 'bare';
  readonly value: TextValue;
}

export interface NotNode extends Span {
  readonly type: 'not';
  readonly operand: FilterNode;
}

/** Two operands or more, none of them of the same type as the group. */
export interface GroupNode extends Span {
  readonly type: 'and' | 'or';
  readonly operands: readonly FilterNode[];
}

export type FilterNode = FieldTerm | BareTerm | NotNode | GroupNode;

/** `(a b) c` and `a b c` say the same, so they get the same tree. */
export function groupOf(type: 'and' | 'or', first: FilterNode, rest: readonly FilterNode[]): FilterNode {
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  return {
    type,
    operands: all.flatMap((node) => (node.type === type ? node.operands : [node])),
    start: first.start,
    end: all.at(-1)?.end ?? first.end,
  };
}
