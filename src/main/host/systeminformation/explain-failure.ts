import { constants } from 'node:os';
import type { CommandRecord } from './guarded-exec.ts';
import type { GuardedRows } from './guard-rows.ts';
import { toolOf, toolStatuses } from './shell-command.ts';

const NOT_FOUND = 127;
/** The first netstat of the macOS line writes into `head`, which stops listening: not a failure. */
const BROKEN_PIPE = 128 + constants.signals.SIGPIPE;

/** The limits that a sentence about exceeding them names. */
export interface Limits {
  readonly timeLimitMilliseconds: number;
  readonly maximumBytes: number;
}

function seconds(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(1))} s`;
}

/** The first line that a tool complained with, safe to show: no control characters, not long. */
export function firstLine(text: string): string {
  // Bidirectional controls (\p{Cf}) could turn the sentence around as well.
  const line = text.split('\n').find((each) => each.replace(/[\p{C}\s]/gu, '') !== '') ?? '';
  const clean = line.replace(/\p{C}/gu, '').trim().replace(/\.+$/, '');
  return clean.length > 160 ? `${clean.slice(0, 159)}…` : clean;
}

function ended(tool: string, status: number, stderr: string): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128)?.[0];
  const reason = firstLine(stderr);
  const how = signal === undefined ? `exited with status ${status}` : `was ended by ${signal}`;
  return reason === '' ? `${tool} ${how}.` : `${tool} ${how}: ${reason}.`;
}

type Explained = { readonly missing: string } | { readonly sentence: string } | null;

function explainRecord({ command, outcome }: CommandRecord, limits: Limits): Explained {
  const tool = toolOf(command);
  switch (outcome.problem) {
    case 'timeout':
      return { sentence: `${tool} did not answer within ${seconds(limits.timeLimitMilliseconds)}.` };
    case 'overflow':
      return { sentence: `${tool} answered more than ${Math.round(limits.maximumBytes / 2 ** 20)} MiB.` };
    case 'not-started':
      return { sentence: `${tool} could not be started (${outcome.errorCode ?? 'unknown error'}).` };
    case 'stopped':
      return { sentence: `${tool} was stopped.` };
    case null:
  }
  const statuses = toolStatuses(outcome);
  const failed = statuses.find(({ status }) => status !== 0 && status !== BROKEN_PIPE);
  if (failed?.status === NOT_FOUND) return { missing: failed.tool };
  if (failed) return { sentence: ended(failed.tool, failed.status, outcome.stderr) };
  // Without reporting functions (Windows) the shell's status is the tool's.
  if (statuses.length === 0 && outcome.status !== 0 && outcome.status !== null) {
    return { sentence: ended(tool, outcome.status, outcome.stderr) };
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
