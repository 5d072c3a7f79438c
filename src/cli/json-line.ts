import type { Output } from './output.ts';

/**
 * One JSON object a line: the fields of `head`, then each list. Written item by item, since a big machine's
 * picture is longer than a string may be.
 */
export function writeJsonLine(
  head: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, readonly unknown[]>>,
  output: Output,
): void {
  const fields = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  output.write(`{${fields.join(',')}`);
  for (const [index, [name, items]] of Object.entries(lists).entries()) {
    output.write(`${index === 0 && fields.length === 0 ? '' : ','}${JSON.stringify(name)}:[`);
    items.forEach((item, at) => output.write(`${at === 0 ? '' : ','}${JSON.stringify(item)}`));
    output.write(']');
  }
  output.write('}\n');
}
