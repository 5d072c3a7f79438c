import { release } from 'node:os';
import type { HostReading, Socket } from '../../../../../shared/socket.ts';
import { Harness, privateNamespace } from '../run-harness.ts';
import type { TrueSocket } from '../truth.ts';
import { judgeAll } from './judge.ts';
import { parseLsof, parseNetstat, parseSs, parseSystemInformation } from './parse-tools.ts';
import { type ToolAnswer, writeReport } from './report.ts';
import { endText, NO_PEER, type ShownSocket } from './shown-socket.ts';

/** Programs to compare with, by name and where they are. */
export interface Programs {
  readonly lsof: string;
  /** Of systeminformation and of Porthole, from their package.json. */
  readonly versions: { readonly systeminformation: string; readonly porthole: string };
}

function shownOf({ protocol, family, mapped, local, remote, state, owners, dualStack }: Socket): ShownSocket {
  const form = mapped ? 4 : family;
  return {
    protocol,
    local: endText(form, local.address, local.scope, local.port),
    remote: remote === null ? NO_PEER : endText(form, remote.address, remote.scope, remote.port),
    state,
    pids: owners.map(({ pid }) => pid),
    names: owners.map(({ name }) => Buffer.from(name).subarray(0, 15).toString('utf8')),
    dualStack,
  };
}

const CONNECTIONS =
  "require('systeminformation').networkConnections().then((rows) => process.stdout.write(JSON.stringify(rows)))";

function ofReading(reading: HostReading, namespace: string): ShownSocket[] {
  return reading.sockets.filter((socket) => socket.namespace === namespace).map(shownOf);
}

function namespaceOf(reading: HostReading, pid: number): string {
  return reading.sockets.find(({ owners }) => owners.some((owner) => owner.pid === pid))?.namespace ?? '';
}

/** What is shown of the second namespace by tools that do not say where a socket lives: those that fit nothing here. */
function answer(
  name: string,
  version: string,
  shown: readonly ShownSocket[],
  truth: { readonly sockets: readonly TrueSocket[]; readonly second: readonly TrueSocket[] },
): ToolAnswer {
  const own = judgeAll(truth.sockets, shown);
  const second = judgeAll(truth.second, own.invented);
  return { name, version, own: { ...own, invented: second.invented }, second };
}

/** Runs the scene and every reader on it; the text of `docs/reader-comparison.md`. */
export async function compareReaders({ lsof, versions }: Programs): Promise<string> {
  const way = privateNamespace();
  if (way === null) throw new Error('This needs Linux and the right to make a network namespace.');
  const { harness, truth } = await Harness.start(way);
  try {
    const said = async (...command: readonly string[]) => {
      const text = await harness.run(['sh', '-c', '"$0" "$@" 2>&1 || true', ...command]);
      return /\d+\.\d[\w.-]*/.exec(text)?.[0] ?? 'unknown';
    };
    // lsof ends with 1 where any name was not found.
    const run = (...command: readonly string[]) =>
      harness.run(['sh', '-c', '"$0" "$@" 2>/dev/null || true', ...command]);
    const [reading] = await harness.read(1);
    if (reading === undefined) throw new Error('Porthole did not answer.');
    const host = reading.namespaces.find(({ kind }) => kind === 'host')?.id ?? '';
    const porthole: ToolAnswer = {
      name: 'Porthole',
      version: versions.porthole,
      own: judgeAll(truth.sockets, ofReading(reading, host)),
      second: judgeAll(truth.second, ofReading(reading, namespaceOf(reading, truth.secondPid))),
    };
    const answers = [
      porthole,
      answer('`ss -tunap`', `iproute2 ${await said('ss', '-V')}`, parseSs(await run('ss', '-tunap')), truth),
      answer('`lsof -nP -i`', await said(lsof, '-v'), parseLsof(await run(lsof, '-nP', '-i')), truth),
      answer(
        '`netstat -tunap`',
        `net-tools ${await said('netstat', '-V')}`,
        parseNetstat(await run('netstat', '-tunap')),
        truth,
      ),
      answer(
        'systeminformation',
        `${versions.systeminformation}, \`networkConnections()\``,
        parseSystemInformation(await run(process.execPath, '-e', CONNECTIONS)),
        truth,
      ),
    ];
    return writeReport(truth.sockets, answers, `Linux ${release()}, Node.js ${process.version}`);
  } finally {
    harness.stop();
  }
}
