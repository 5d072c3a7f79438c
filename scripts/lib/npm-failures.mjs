const causes = [
  {
    when: /\bENOSPC\b|no space left on device|\bEDQUOT\b/i,
    say: (purpose) =>
      `No space is left on the disk to ${purpose}: free some, then run the same command again.`,
  },
  {
    when: /\bEINTEGRITY\b|integrity checksum failed|\bZ_(DATA|BUF)_ERROR\b|TAR_BAD_ARCHIVE|invalid (distance|block|stored)/i,
    say: (purpose) =>
      `What npm has in its cache, or was sent, is damaged, so it could not ${purpose}: ` +
      'run "npm cache clean --force", then the same command again.',
  },
  {
    when: /\bE40[137]\b|ENEEDAUTH|authentication required|unable to authenticate|Forbidden/i,
    say: (purpose) =>
      `The npm registry refused to let npm ${purpose}: sign in with "npm login", or ask whoever runs the registry.`,
  },
  {
    when: /\bE404\b|\bETARGET\b|No matching version|is not in (this|the npm) registry/i,
    say: (purpose) =>
      `The npm registry lacks what is needed to ${purpose}: ` +
      'check "npm config get registry", it must be complete or pass requests on.',
  },
  {
    when: /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|certificate/i,
    say: (purpose) =>
      `npm does not trust the registry's certificate, so it could not ${purpose}: ` +
      'name your network\'s certificate authority with "npm config set cafile".',
  },
  {
    when: /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|E50[0234]|fetch failed/i,
    say: (purpose) =>
      `The npm registry cannot be reached, so npm could not ${purpose}: ` +
      'check the network and "npm config get registry", then run the same command again.',
  },
  {
    when: /\bEUSAGE\b|can only install packages when your package\.json and package-lock\.json/i,
    say: () =>
      'package.json and package-lock.json disagree: run "npm install" once, then the same command again.',
  },
  {
    when: /\bE(ACCES|PERM|ROFS)\b/,
    say: (purpose) =>
      `npm may not write where it must to ${purpose}: ` +
      'make the project folder and the npm cache yours, then run the same command again.',
  },
];

/** Tells from npm's log what went wrong; the causes stand in the order in which they explain one another. */
export function describeNpmFailure(log, purpose) {
  // Warnings tell of packages that have nothing to do with it, except for those about files that were not written.
  const lines = log.split('\n').filter((line) => !/^npm warn /i.test(line) || /ENOSPC|EDQUOT/.test(line));
  const cause = causes.find(({ when }) => when.test(lines.join('\n')));
  if (cause) return cause.say(purpose);
  const line = lines
    .map((text) => text.replace(/^npm (error|ERR!)\s*/i, '').trim())
    .find((text) => text && !/^(code|errno|syscall|path|A complete log)\b/i.test(text));
  return `npm could not ${purpose} (${line ?? 'it did not say why'}): run the same command again to retry.`;
}
