import type { Owner } from '../../shared/socket.ts';

/** `sshd 812`, `systemd 1`: the parent first. */
export function chainOf({ parents }: Owner): readonly string[] {
  return parents.map(({ pid, name }) => `${name} ${pid}`);
}

const UNBROKEN = '\u00a0';

/** `systemd 1 › sshd 812`, outermost first; a line may end after each. */
export function parentChain(owner: Owner): string | null {
  const chain = chainOf(owner);
  return chain.length === 0
    ? null
    : chain
        .toReversed()
        .map((step) => step.replaceAll(' ', UNBROKEN))
        .join(`${UNBROKEN}› `);
}
