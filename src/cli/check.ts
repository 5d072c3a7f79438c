import type { TFunction } from 'i18next';
import { checkPort, NoSuchAddressError, type AskedPlace } from '../main/actions/check/checker.ts';
import { parsePort, readAddress } from '../main/actions/check/question.ts';
import { tryBind } from '../main/actions/check/trial-bind.ts';
import { answerLines } from '../shared/check-lines.ts';
import { hideInAnswer } from '../shared/secrets/hide-in-answer.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { isUnreadable, notesOn } from './notes.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

export interface CheckOptions {
  readonly udp?: boolean;
  readonly address?: string;
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

/** What the terminal lends to a check. */
export interface CheckTools {
  readonly openSession: () => Session;
  readonly output: Output;
  readonly t: TFunction;
}

class Refusal extends Error {}

async function readQuestion(portText: string, options: CheckOptions, t: TFunction): Promise<AskedPlace> {
  const port = parsePort(portText);
  if (port === null) throw new Refusal(t('check.usage.not-a-port', { text: portText }));
  const protocol = options.udp === true ? 'udp' : 'tcp';
  if (options.address === undefined) return { port, protocol, place: null };
  const place = await readAddress(options.address);
  if (typeof place === 'string') throw new Refusal(t(`check.usage.${place}`, { text: options.address }));
  return { port, protocol, place };
}

async function answer(asked: AskedPlace, options: CheckOptions, tools: CheckTools): Promise<ExitStatus> {
  const { output, t } = tools;
  const session = tools.openSession();
  try {
    const effects = { takeSnapshot: () => session.takeSnapshot('full'), tryBind };
    const { answer: full, snapshot } = await checkPort(asked, effects, t);
    const answer = options.showSecrets === true ? full : hideInAnswer(full);
    output.write(
      `${options.json === true ? JSON.stringify(answer, null, 2) : answerLines(answer, t).join('\n')}\n`,
    );
    // How many owners are hidden elsewhere says nothing about this port.
    for (const note of notesOn({ ...snapshot, hiddenOwners: 0 }, t)) output.note(`porthole: ${note}\n`);
    if (isUnreadable(snapshot)) return EXIT.couldNotRead;
    return answer.available ? EXIT.done : EXIT.nothingMatched;
  } finally {
    session.dispose();
  }
}

/** `porthole check PORT`: exit status 0 available, 1 not available, 2 usage, 3 could not read. */
export async function check(portText: string, options: CheckOptions, tools: CheckTools): Promise<ExitStatus> {
  const { output, t } = tools;
  try {
    return await answer(await readQuestion(portText, options, t), options, tools);
  } catch (error) {
    if (error instanceof Refusal) output.note(`porthole: ${error.message}\n`);
    else if (error instanceof NoSuchAddressError)
      output.note(`porthole: ${t('check.usage.no-address', { text: error.address })}\n`);
    else throw error;
    return EXIT.usage;
  }
}
