import { checkFilter } from './check.ts';
import { compileBare } from './compile-bare.ts';
import { compileValue } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { FilterProblem, type FilterError } from './filter-error.ts';
import type { FilterField } from './field-types.ts';
import { fieldOf } from './fields.ts';
import { parseSyntax } from './parser.ts';
import { allOf, always, anyOf, not, type RowTest } from './row-test.ts';
import type { FilterNode } from './syntax.ts';

/** A query without mistakes. */
export interface ParsedFilter {
  readonly text: string;
  /** Null for an empty query, which every socket matches. */
  readonly root: FilterNode | null;
}

export type FilterResult =
  { readonly ok: true; readonly filter: ParsedFilter } | { readonly ok: false; readonly error: FilterError };

/** Reads a query. Never throws: a wrong or unfinished one says where, what was expected and what stands there. */
export function parseFilter(text: string, context: FilterContext): FilterResult {
  try {
    const root = parseSyntax(text);
    if (root !== null) checkFilter(root, context);
    return { ok: true, filter: { text, root } };
  } catch (problem) {
    if (problem instanceof FilterProblem) return { ok: false, error: problem.in(text) };
    throw problem;
  }
}

const COSTS: Readonly<Record<FilterField['kind'], number>> = {
  number: 0,
  choice: 0,
  idiom: 0,
  service: 0,
  address: 1,
  text: 2,
};
const BARE_COST = 3;

function costOf(node: FilterNode): number {
  switch (node.type) {
    case 'bare':
      return BARE_COST;
    case 'field':
      return COSTS[fieldOf(node.field).kind];
    case 'not':
      return costOf(node.operand);
    case 'and':
    case 'or':
      return Math.max(...node.operands.map(costOf));
  }
}

/** No test has an effect, so their order is free: what is quick to decide spares most rows the rest. */
function cheapestFirst(nodes: readonly FilterNode[]): readonly FilterNode[] {
  return nodes.toSorted((left, right) => costOf(left) - costOf(right));
}

function compileNode(node: FilterNode, context: FilterContext): RowTest {
  switch (node.type) {
    case 'bare':
      return compileBare(node.value, context);
    case 'not':
      return not(compileNode(node.operand, context));
    case 'and':
      return allOf(cheapestFirst(node.operands).map((operand) => compileNode(operand, context)));
    case 'or':
      return anyOf(cheapestFirst(node.operands).map((operand) => compileNode(operand, context)));
    case 'field': {
      const field = fieldOf(node.field);
      return anyOf(node.values.map((value) => compileValue(field, value, context)));
    }
  }
}

/** Turns a query into a test, once; the test is fit for every row of every snapshot. */
export function compileFilter({ root }: ParsedFilter, context: FilterContext): RowTest {
  return root === null ? always : compileNode(root, context);
}
