import { userInfo } from 'node:os';
import { Command, CommanderError, Option } from 'commander';
import { chosenLanguage, translator } from '../main/locale/translate.ts';
import { startPoller } from '../main/reader/poller.ts';
import { DEFAULT_SETTINGS } from '../shared/settings.ts';
import { hideInSockets } from '../shared/secrets/hide-in-socket.ts';
import { version } from '../../package.json';
import { titler } from './catalogue.ts';
import { check, type CheckOptions } from './check.ts';
import { explanations } from './explain.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { filterOf, guardWords } from './filter-words.ts';
import { printExposure } from './exposure.ts';
import { printList, type ListFormat } from './list.ts';
import { processOutput } from './output.ts';
import { enterScreen } from './screen.ts';
import { createSelect, UsageError, type Select } from './select.ts';
import { openSession } from './session.ts';
import { DEFAULT_SECONDS, printShortLived, watchShortLived } from './short-lived.ts';
import { watchJson, watchLines, watchScreen, type Watcher } from './watch.ts';

const WATCH_EVERY_MILLISECONDS = 1000;
const MOST_SECONDS = 3600;

interface AnswerOptions {
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

interface ListOptions extends AnswerOptions {
  readonly csv?: boolean;
  readonly markdown?: boolean;
  /** True where no number of seconds was given. */
  readonly shortLived?: string | boolean;
}

function secondsOf(text: string | boolean): number {
  if (typeof text === 'boolean') return DEFAULT_SECONDS;
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
    throw new UsageError(t('terminal.shortLivedSeconds', { text, most: MOST_SECONDS }));
  }
  return seconds;
}

const SHOW_SECRETS = [
  '--show-secrets',
  'show passwords and tokens of command lines (docs/secrets.md)',
] as const;

const { env } = process;
const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
const language = chosenLanguage(DEFAULT_SETTINGS, [locale.split(/[_.]/)[0] ?? '']);
const t = translator(language);
const output = processOutput();

/** The filter sees everything, so that one may look for a secret; what is printed does not show it. */
function selector(words: readonly string[], { showSecrets = false }: AnswerOptions): Select {
  const select = createSelect(filterOf(words), userInfo().username, { t, language });
  return showSecrets ? select : (snapshot) => hideInSockets(select(snapshot)).sockets;
}

/** What people read has the names of their language; what other programs read is the contract. */
function readable(select: Select): Select {
  const named = titler(language);
  return (snapshot) => select(snapshot).map(named);
}

function formatOf({ json, csv, markdown }: ListOptions): ListFormat {
  if (json === true) return 'json';
  if (csv === true) return 'csv';
  return markdown === true ? 'markdown' : 'table';
}

async function list(words: readonly string[], options: ListOptions): Promise<ExitStatus> {
  const format = formatOf(options);
  const select = format === 'json' ? selector(words, options) : readable(selector(words, options));
  const { shortLived = null } = options;
  const seconds = shortLived === null ? null : secondsOf(shortLived);
  if (seconds !== null && words.length > 0) throw new UsageError(t('terminal.shortLivedFilter'));
  const session = openSession();
  try {
    const snapshot =
      seconds === null ? await session.takeSnapshot('full') : await watchShortLived(session, seconds);
    if (seconds !== null && format !== 'json') return printShortLived(snapshot, output, t);
    const selected = select(snapshot);
    const status = printList(snapshot, selected, format, output, t);
    const notes = format === 'table' ? explanations(selected, snapshot, { t, language }) : [];
    for (const note of notes) output.note(`porthole: ${note}\n`);
    return status;
  } finally {
    session.dispose();
  }
}

interface ExposureOptions extends AnswerOptions {
  readonly all?: boolean;
}

async function exposure(words: readonly string[], options: ExposureOptions): Promise<ExitStatus> {
  const { json = false, all = false } = options;
  const select = json ? selector(words, options) : readable(selector(words, options));
  const session = openSession();
  try {
    const snapshot = await session.takeSnapshot('full');
    return printExposure(snapshot, select(snapshot), { json, all }, output, { t, language });
  } finally {
    session.dispose();
  }
}

function watcher(words: readonly string[], options: AnswerOptions): Watcher {
  if (options.json === true) return watchJson(selector(words, options), output, t);
  const select = readable(selector(words, options));
  if (output.width === null) return watchLines(select, output, t);
  enterScreen((text) => output.write(text));
  return watchScreen(select, output, t);
}

function watch(words: readonly string[], options: AnswerOptions): Promise<ExitStatus> {
  const show = watcher(words, options);
  const session = openSession();
  return new Promise((resolve, reject) => {
    const poller = startPoller(
      async (kind) => show(await session.takeSnapshot(kind)),
      WATCH_EVERY_MILLISECONDS,
      (error) => {
        poller.stop();
        session.dispose();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
    const end = (): void => {
      poller.stop();
      session.dispose();
      resolve(EXIT.done);
    };
    process.once('SIGINT', end).once('SIGTERM', end).once('SIGHUP', end);
  });
}

function createProgram(run: (action: () => Promise<ExitStatus>) => Promise<void>): Command {
  const program = new Command('porthole')
    .description('Which process owns which port on this computer, and what that port means.')
    .version(version)
    .exitOverride()
    .showHelpAfterError();
  program
    .command('list')
    .description('print the sockets once')
    .argument('[filter...]', 'what to show, such as service:http or port:3000')
    .addOption(
      new Option('--json', 'print the snapshot as JSON (docs/snapshot.schema.json)').conflicts([
        'csv',
        'markdown',
      ]),
    )
    .addOption(new Option('--csv', 'print CSV that is safe to open in a spreadsheet').conflicts('markdown'))
    .option('--markdown', 'print a Markdown table')
    .option(...SHOW_SECRETS)
    .option(
      '--short-lived [seconds]',
      `look for so many seconds (${DEFAULT_SECONDS}) and print the sockets that came and went between two looks (Linux)`,
    )
    .action((words: string[], options: ListOptions) => run(() => list(words, options)));
  program
    .command('watch')
    .description('print the sockets, then what changes, until Ctrl-C')
    .argument('[filter...]', 'what to show, such as service:http or port:3000')
    .option('--json', 'one JSON object a line: the snapshot, then its changes')
    .option(...SHOW_SECRETS)
    .action((words: string[], options: AnswerOptions) => run(() => watch(words, options)));
  program
    .command('exposure')
    .description('print what this computer offers to others, worst first (exit status 1: nothing)')
    .argument('[filter...]', 'what to judge, such as service:redis or -process:sshd')
    .option('--all', 'also what only this computer reaches')
    .option('--json', 'print all of it as JSON (docs/exposure.schema.json)')
    .option(...SHOW_SECRETS)
    .action((words: string[], options: ExposureOptions) => run(() => exposure(words, options)));
  program
    .command('check')
    .description('say whether a program could have a port, and why (exit status 0: yes, 1: no)')
    .argument('<port>', 'the port, 0 to 65535')
    .option('--udp', 'ask about UDP; TCP without it')
    .option(
      '--address <address>',
      'where to bind, such as 127.0.0.1, ::1 or fe80::1%eth0; every address without it',
    )
    .option('--json', 'print the answer as JSON (docs/check.schema.json)')
    .option(...SHOW_SECRETS)
    .action((port: string, options: CheckOptions) =>
      run(() => check(port, options, { openSession, output, t })),
    );
  return program;
}

async function main(): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = createProgram(async (action) => {
    status = await action();
  });
  try {
    await program.parseAsync([...guardWords(process.argv.slice(2))], { from: 'user' });
    return status;
  } catch (error) {
    // Commander has printed its own message; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const reason = error instanceof Error ? error.message : String(error);
    output.note(`porthole: ${reason}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.couldNotRead;
  }
}

process.exitCode = await main();
