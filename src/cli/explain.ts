import type { TFunction } from 'i18next';
import services from '../../resources/services/services.json';
import { carrierReason } from '../shared/carrier/carrier-reasons.ts';
import { carrierWords } from '../shared/carrier/carrier-words.ts';
import { displayText } from '../shared/display-text.ts';
import { reachedOf, reachText } from '../shared/exposure/reach-text.ts';
import type { Language } from '../shared/settings.ts';
import { remarkText } from '../shared/remark-text.ts';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { verdictWords } from '../shared/verdict/verdict-words.ts';
import { titles } from './catalogue.ts';

/** What is told of the computer itself. */
export type Surroundings = Pick<Snapshot, 'host' | 'interfaces' | 'namespaces'>;

export interface Words {
  readonly t: TFunction;
  readonly language: Language;
}

/** A question about a port or two is answered in full; of a long list only what needs a closer look is told. */
const SHORT = 3;
const MOST = 5;

const byId = new Map(services.services.map((service) => [service.id, service]));
const find = (id: string) => byId.get(id) ?? null;

function sentences(socket: InspectedSocket, { t, language }: Words): readonly (string | null)[] {
  const { carrier } = socket;
  if (carrier !== null) {
    const { key, values } = carrierWords(carrier, displayText);
    return [
      carrierReason(carrier.id, language),
      t(`carrier.to.${key}`, values),
      carrier.evidence === null ? null : t(`carrier.how.${carrier.evidence}`, values),
    ];
  }
  const words = verdictWords(socket, { find, titleOf: titles[language], safe: displayText });
  if (words === null) return [];
  return [t(`verdictWhat.${words.verdict}`, words.values), t(`verdictDo.${words.verdict}`, words.values)];
}

/** What is to be known of the port itself. */
function remarkSentences(
  { remarks, namespace }: InspectedSocket,
  { host, namespaces }: Surroundings,
  { t }: Words,
): readonly string[] {
  const own = namespaces.find(({ id }) => id === namespace) ?? null;
  return remarks.map((remark) => remarkText(remark, own, host.platform, t));
}

/** What a line says of a socket but for who can reach it, in which the IPv4 and the IPv6 socket of one port may differ. */
function sentenceOf(socket: InspectedSocket, networks: Surroundings, words: Words): string {
  const name = words.t(`verdict.${socket.verdict ?? 'unknown'}`);
  const why = sentences(socket, words).filter((sentence) => sentence !== null);
  const remarks = remarkSentences(socket, networks, words);
  return [`${socket.local.port}/${socket.protocol}: ${name}.`, ...why, ...remarks].join(' ');
}

/** The verdicts, remarks and reaches in words, one line each; sockets of which the same is to be told share a line. */
export function explanations(
  sockets: readonly InspectedSocket[],
  networks: Surroundings,
  words: Words,
): readonly string[] {
  const judged = sockets.filter(({ verdict }) => verdict !== null);
  const telling = judged.length > SHORT ? judged.filter(({ verdict }) => verdict === 'misplaced') : judged;
  const lines = new Map<string, { readonly sentence: string; readonly sockets: InspectedSocket[] }>();
  for (const socket of telling) {
    const sentence = sentenceOf(socket, networks, words);
    const key = `${socket.namespace} ${sentence}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { sentence, sockets: [socket] });
    else line.sockets.push(socket);
  }
  return [...lines.values()].slice(0, MOST).map((line) => {
    const reached = reachedOf(line.sockets, networks);
    return reached === null ? line.sentence : `${line.sentence} ${reachText(reached, words.t)}`;
  });
}
