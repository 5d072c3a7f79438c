import type { Protocol } from '../../shared/socket.ts';
import type { Identify, Identity } from './identify/identify.ts';
import { judge, type Judgement, type Post } from './verdict.ts';

export type Judge = (post: Post) => Judgement;

/**
 * `judge`, remembering the answer for each port and each thing that a single owner is: a busy server's thousands of
 * connections are one question.
 */
export function createJudge(identify: Identify): Judge {
  /** By port and what is known of its other protocol. */
  type Answers = Record<Protocol, Map<number, Judgement>>;
  const emptyAnswers = (): Answers => ({ tcp: new Map(), udp: new Map() });
  const byIdentity = new WeakMap<Identity, Answers>();
  const byNobody = emptyAnswers();

  function answersFor({ owners, ownership }: Post): Answers | null {
    if (ownership === 'kernel') return null;
    const [owner, another] = owners;
    if (owner === undefined) return byNobody;
    if (another !== undefined) return null;
    const identity = identify(owner);
    const known = byIdentity.get(identity);
    if (known !== undefined) return known;
    const answers = emptyAnswers();
    byIdentity.set(identity, answers);
    return answers;
  }

  return (post) => {
    const answers = answersFor(post)?.[post.protocol];
    const key = post.port * 3 + (post.isOnBoth === null ? 0 : post.isOnBoth ? 1 : 2);
    const known = answers?.get(key);
    if (known !== undefined) return known;
    const judgement = judge(post, identify);
    answers?.set(key, judgement);
    return judgement;
  };
}
