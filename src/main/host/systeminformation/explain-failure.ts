import { constants } from 'node:os';
import { describeProblem, describeStatus, type Limits } from './describe-outcome.ts';
import type { CommandRecord } from './guarded-exec.ts';
import type { GuardedRows } from './guard-rows.ts';
import { toolOf, toolStatuses } from './shell-command.ts';

const NOT_FOUND = 127;
/** The first netstat of the macOS line writes into `head`, which stops listening: not a failure. */
const BROKEN_PIPE = 128 + constants.signals.SIGPIPE;

type Explained = { readonly missing: string } | { readonly sentence: string } | null;

function explainRecord({ command, outcome }: CommandRecord, limits: Limits): Explained {
  const tool = toolOf(command);
  const problem = describeProblem(tool, outcome, limits);
  if (problem !== null) return { sentence: problem };
  const statuses = toolStatuses(outcome);
  const failed = statuses.find(({ status }) => status !== 0 && status !== BROKEN_PIPE);
  if (failed?.status === NOT_FOUND) return { missing: failed.tool };
  if (failed) return { sentence: describeStatus(failed.tool, failed.status, outcome.stderr) };
  // Without reporting functions (Windows) the shell's status is the tool's.
  if (statuses.length === 0 && outcome.status !== 0 && outcome.status !== null) {
    return { sentence: describeStatus(tool, outcome.status, outcome.stderr) };
  }
  return null;
}

function explainRecords(records: readonly CommandRecord[], limits: Limits): string | null {
  const explained = records.map((record) => explainRecord(record, limits)).filter((each) => each !== null);
  const sentences = explained.flatMap((each) => ('sentence' in each ? [each.sentence] : []));
  if (sentences.length > 0) return sentences.join(' ');
  const missing = explained.flatMap((each) => ('missing' in each ? [each.missing] : []));
  if (missing.length === 0 || missing.length < records.length) return null;
  return missing.length === 1
    ? `${missing.join()} is not installed.`
    : `Neither ${missing.join(' nor ')} is installed.`;
}

/** What went wrong with this pass, as a sentence for people; null if nothing did. */
export function explainFailure(
  records: readonly CommandRecord[],
  rows: GuardedRows,
  expectRows: boolean,
  limits: Limits,
): string | null {
  const { connections, rejected } = rows;
  const last = records.at(-1);
  if (connections.length > 0) {
    // The rows come from the last command; it may have broken off after printing some of them.
    return last === undefined ? null : explainRecords([last], limits);
  }
  const failure = explainRecords(records, limits);
  if (failure !== null) return failure;
  const tools = [...new Set(records.map(({ command }) => toolOf(command)))].join(' and ');
  const strange = rejected.unreadable + rejected.foreign;
  const header = rejected.foreign === 1 && rejected.unreadable === 0;
  if (strange > 0 && !header && rejected.cut + rejected.unbound === 0) {
    return `${tools} answered something unreadable (none of ${strange} rows could be understood).`;
  }
  return expectRows && rejected.cut + rejected.unbound === 0
    ? `${tools} listed no sockets although this system has some open.`
    : null;
}
