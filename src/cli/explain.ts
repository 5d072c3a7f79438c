import type { TFunction } from 'i18next';
import services from '../../resources/services/services.json';
import { carrierReason } from '../shared/carrier/carrier-reasons.ts';
import { carrierWords } from '../shared/carrier/carrier-words.ts';
import { displayText } from '../shared/display-text.ts';
import type { Language } from '../shared/settings.ts';
import type { InspectedSocket, Namespace } from '../shared/socket.ts';
import { verdictWords } from '../shared/verdict/verdict-words.ts';

export interface Words {
  readonly t: TFunction;
  readonly language: Language;
}

/** A question about a port or two is answered in full; of a long list only what needs a closer look is told. */
const SHORT = 3;
const MOST = 5;

const byId = new Map(services.services.map((service) => [service.id, service]));
const catalogue = { find: (id: string) => byId.get(id) ?? null, safe: displayText };

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
  const words = verdictWords(socket, catalogue);
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

/** The verdicts and remarks in words, one line each; the IPv4 and the IPv6 socket of one port say the same once. */
export function explanations(
  sockets: readonly InspectedSocket[],
  namespaces: readonly Namespace[],
  words: Words,
): readonly string[] {
  const judged = sockets.filter(({ verdict }) => verdict !== null);
  const telling = judged.length > SHORT ? judged.filter(({ verdict }) => verdict === 'misplaced') : judged;
  const lines = telling.map((socket) => {
    const name = words.t(`verdict.${socket.verdict ?? 'unknown'}`);
    const why = sentences(socket, words).filter((sentence) => sentence !== null);
    const remarks = remarkSentences(socket, namespaces, words);
    return [`${socket.local.port}/${socket.protocol}: ${name}.`, ...why, ...remarks].join(' ');
  });
  return [...new Set(lines)].slice(0, MOST);
}
