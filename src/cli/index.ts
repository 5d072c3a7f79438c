import { userInfo } from 'node:os';
import { Command, CommanderError } from 'commander';
import { chosenLanguage, translator } from '../main/locale/translate.ts';
import { startPoller } from '../main/reader/poller.ts';
import { DEFAULT_SETTINGS } from '../shared/settings.ts';
import { version } from '../../package.json';
import { check, type CheckOptions } from './check.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { printList } from './list.ts';
import { processOutput } from './output.ts';
import { enterScreen } from './screen.ts';
import { createSelect, UsageError, type Select } from './select.ts';
import { openSession } from './session.ts';
import { watchJson, watchLines, watchScreen, type Watcher } from './watch.ts';

const WATCH_EVERY_MILLISECONDS = 1000;

interface AnswerOptions {
  readonly json?: boolean;
}

const { env } = process;
const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
const t = translator(chosenLanguage(DEFAULT_SETTINGS, [locale.split(/[_.]/)[0] ?? '']));
const output = processOutput();

function selector(words: readonly string[]): Select {
  return createSelect(words.join(' '), userInfo().username);
}

async function list(words: readonly string[], options: AnswerOptions): Promise<ExitStatus> {
  const select = selector(words);
  const session = openSession();
  try {
    const snapshot = await session.takeSnapshot('full');
    return printList(snapshot, select(snapshot), { json: options.json === true }, output, t);
  } finally {
    session.dispose();
  }
}

function watcher(words: readonly string[], options: AnswerOptions): Watcher {
  const select = selector(words);
  if (options.json === true) return watchJson(select, output);
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
    .option('--json', 'print the snapshot as JSON (docs/snapshot.schema.json)')
    .action((words: string[], options: AnswerOptions) => run(() => list(words, options)));
  program
    .command('watch')
    .description('print the sockets, then what changes, until Ctrl-C')
    .argument('[filter...]', 'what to show, such as service:http or port:3000')
    .option('--json', 'one JSON object a line: the snapshot, then its changes')
    .action((words: string[], options: AnswerOptions) => run(() => watch(words, options)));
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
    await program.parseAsync();
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
