import type { FieldTerm, FilterNode, FilterValue } from './syntax.ts';

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

export function printValue(value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return value.quoted ? quote(value.text) : value.text;
    case 'comparison':
      return `${value.comparison}${value.text}`;
    case 'range':
      return `[${value.first ?? '*'} TO ${value.last ?? '*'}]`;
  }
}

function printTerm({ field, values }: FieldTerm): string {
  const [only, ...others] = values;
  if (only === undefined || others.length > 0) return `${field}:(${values.map(printValue).join(' OR ')})`;
  return `${field}:${printValue(only)}`;
}

function printOperand(node: FilterNode): string {
  return node.type === 'and' || node.type === 'or' ? `(${printFilter(node)})` : printFilter(node);
}

function printNot(operand: FilterNode): string {
  // A minus before a word that begins with one would become part of it; before NOT it reads badly.
  const short = operand.type === 'field' || (operand.type === 'bare' && !operand.value.text.startsWith('-'));
  return short ? `-${printFilter(operand)}` : `NOT ${printOperand(operand)}`;
}

/** The query in its plainest spelling; parsing it gives the same tree. */
export function printFilter(node: FilterNode | null): string {
  if (node === null) return '';
  switch (node.type) {
    case 'bare':
      return printValue(node.value);
    case 'field':
      return printTerm(node);
    case 'not':
      return printNot(node.operand);
    case 'and':
      return node.operands.map(printOperand).join(' ');
    case 'or':
      return node.operands
        .map((operand) => (operand.type === 'or' ? printOperand(operand) : printFilter(operand)))
        .join(' OR ');
  }
}
