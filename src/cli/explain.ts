import type { TFunction } from 'i18next';
import services from '../../resources/services/services.json';
import { carrierReason } from '../shared/carrier/carrier-reasons.ts';
import { carrierWords } from '../shared/carrier/carrier-words.ts';
import { displayText } from '../shared/display-text.ts';
import { type Networks, reachedOf, reachText } from '../shared/exposure/reach-text.ts';
import type { Language } from '../shared/settings.ts';
import type { InspectedSocket, Namespace } from '../shared/socket.ts';
import { verdictWords } from '../shared/verdict/verdict-words.ts';
import { titles } from './catalogue.ts';

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
  namespaces: readonly Namespace[],
  { t }: Words,
): readonly string[] {
  const start = namespaces.find(({ id }) => id === namespace)?.unprivilegedPortStart;
  return remarks.map((remark) => t(`remark.${remark}`, { start }));
}

/** What a line says of a socket but for who can reach it, in which the IPv4 and the IPv6 socket of one port may differ. */
function sentenceOf(socket: InspectedSocket, { namespaces }: Networks, words: Words): string {
  const name = words.t(`verdict.${socket.verdict ?? 'unknown'}`);
  const why = sentences(socket, words).filter((sentence) => sentence !== null);
  const remarks = remarkSentences(socket, namespaces, words);
  return [`${socket.local.port}/${socket.protocol}: ${name}.`, ...why, ...remarks].join(' ');
}

/** The verdicts, remarks and reaches in words, one line each; sockets of which the same is to be told share a line. */
export function explanations(
  sockets: readonly InspectedSocket[],
  networks: Networks,
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
