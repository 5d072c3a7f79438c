import type { TrueSocket } from '../truth.ts';
import type { Judgement, Verdicts } from './judge.ts';
import { LINES } from './lines.ts';

/** One tool's answer to the whole scene. */
export interface ToolAnswer {
  readonly name: string;
  readonly version: string;
  readonly own: Verdicts;
  /** What it showed of the second namespace. */
  readonly second: Verdicts;
}

/** `label | right of asked | …` */
function row(label: string, cells: readonly string[]): string {
  return `| ${[label, ...cells].join(' | ')} |`;
}

function share(right: number, all: number): string {
  return right === all ? `${all} of ${all}` : `**${right} of ${all}**`;
}

function number(count: number): string {
  return count === 0 ? '0' : `**${count}**`;
}

const count = (judgements: readonly Judgement[], is: (judgement: Judgement) => boolean): number =>
  judgements.filter(is).length;

function totals(answers: readonly ToolAnswer[]): readonly string[] {
  const cells = (of: (answer: ToolAnswer) => number) => answers.map((answer) => number(of(answer)));
  const lacksOwner = ({ shown, areOwnersRight, hasWrongOwner }: Judgement) =>
    shown !== null && !areOwnersRight && !hasWrongOwner;
  return [
    row(
      'sockets missing',
      cells(({ own }) => count(own.judgements, ({ shown }) => shown === null)),
    ),
    row(
      'shown, an owner missing',
      cells(({ own }) => count(own.judgements, lacksOwner)),
    ),
    row(
      'shown, a wrong owner',
      cells(({ own }) => count(own.judgements, ({ hasWrongOwner }) => hasWrongOwner)),
    ),
    row(
      'shown, a wrong name',
      cells(({ own }) => count(own.judgements, (one) => one.areOwnersRight && !one.areNamesRight)),
    ),
    row(
      'rows of sockets that nobody opened',
      cells(({ own }) => own.invented.length),
    ),
  ];
}

function lineRows(answers: readonly ToolAnswer[]): readonly string[] {
  const lines = LINES.map(({ label, asks, isRight }) =>
    row(
      label,
      answers.map(({ own }) => {
        const asked = own.judgements.filter(asks);
        return share(count(asked, isRight), asked.length);
      }),
    ),
  );
  const elsewhere = answers.map(({ second: { judgements } }) =>
    share(
      count(judgements, ({ areOwnersRight }) => areOwnersRight),
      judgements.length,
    ),
  );
  return [...lines, row('sockets of another network namespace, with their owner', elsewhere)];
}

function head(answers: readonly ToolAnswer[], label: string): readonly string[] {
  return [
    row(
      label,
      answers.map(({ name }) => name),
    ),
    row(
      '---',
      answers.map(() => '---'),
    ),
  ];
}

/** `docs/reader-comparison.md`. */
export function writeReport(
  truth: readonly TrueSocket[],
  answers: readonly ToolAnswer[],
  system: string,
): string {
  return [
    '# What each tool knows of the same sockets',
    '',
    'Written by `npm run compare-readers`; do not edit it by hand. It needs Linux, root (or a system that lets',
    'ordinary users make namespaces), `ss` and `netstat`; `lsof` is fetched into the cache where it is not installed.',
    '',
    `A harness opens ${truth.length} sockets in a network namespace of its own and more in a second one, and writes down`,
    'what it opened (`src/main/host/linux/truth`). The truth is that list, never what a parser says. Each tool then looks',
    'at them, as root. Whatever a tool shows in a form of its own counts as shown: `*:80` beside `[::]:80`, a name cut at',
    "nine characters, an escaped byte, IPv4 with or without `::ffff:`, UDP's state in its peer. **Bold** is what differs",
    'from the truth.',
    '',
    `## Of ${truth.length} sockets`,
    '',
    ...head(answers, ''),
    ...totals(answers),
    '',
    '## By what must be known',
    '',
    ...head(answers, 'right, of all that the scene holds'),
    ...lineRows(answers),
    '',
    '## Versions',
    '',
    `${system}.`,
    '',
    ...answers.map(({ name, version }) => `- ${name}: ${version}`),
    '',
  ].join('\n');
}
