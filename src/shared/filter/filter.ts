import { checkFilter } from './check.ts';
import { compileBare } from './compile-bare.ts';
import { compileValue, type SocketTest } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { describeExpectation, SENTENCES } from './error-sentences.ts';
import { FilterProblem, type FilterError } from './filter-error.ts';
import { fieldOf } from './fields.ts';
import { parseSyntax } from './parser.ts';
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

function compileNode(node: FilterNode, context: FilterContext): SocketTest {
  switch (node.type) {
    case 'bare':
      return compileBare(node.value, context);
    case 'not': {
      const test = compileNode(node.operand, context);
      return (socket) => !test(socket);
    }
    case 'and': {
      const tests = node.operands.map((operand) => compileNode(operand, context));
      return (socket) => tests.every((test) => test(socket));
    }
    case 'or': {
      const tests = node.operands.map((operand) => compileNode(operand, context));
      return (socket) => tests.some((test) => test(socket));
    }
    case 'field': {
      const field = fieldOf(node.field);
      const [only, ...others] = node.values.map((value) => compileValue(field, value, context));
      if (only === undefined) return () => false;
      return others.length === 0 ? only : (socket) => only(socket) || others.some((test) => test(socket));
    }
  }
}

/** Turns a query into a test, once; the test is fit for every row of every snapshot. */
export function compileFilter({ root }: ParsedFilter, context: FilterContext): SocketTest {
  return root === null ? () => true : compileNode(root, context);
}

/** One English sentence for the terminal, which shows the place by itself. */
export function describeFilterError({ code, expected, found, position }: FilterError): string {
  const place = found === '' ? `at position ${position + 1}` : `at position ${position + 1}, “${found}”`;
  const names = expected.map(describeExpectation);
  const wanted = names.length === 0 ? '' : `; expected ${names.join(', ')}`;
  return `${SENTENCES[code]} ${place}${wanted}.`;
}
