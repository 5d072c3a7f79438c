import type { Span } from './spans.ts';

/**
 * Secrets that tell by their shape alone, wherever they stand. Prefixes are those that the issuers publish so that
 * leaked ones can be found (GitHub, GitLab, Slack, Stripe, AWS and others document theirs for secret scanning).
 */
const SHAPES: readonly RegExp[] = [
  // AWS access keys: IAM identifiers, "unique ID prefixes".
  /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/g,
  /\bgh[pousr]_[A-Za-z\d]{30,255}\b/g,
  /\bgithub_pat_\w{22,255}\b/g,
  /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,255}/g,
  /\bxox[abeoprs]-[\w-]{10,255}/g,
  /\bxapp-\d-[\w-]{10,255}/g,
  /(?<=hooks\.slack\.com\/(?:services|workflows)\/)[\w/]{10,255}/g,
  /(?<=discord(?:app)?\.com\/api\/webhooks\/\d{1,30}\/)[\w-]{20,255}/g,
  /\b[rs]k_(?:live|test)_[A-Za-z\d]{10,255}\b/g,
  /\bsk-[A-Za-z][\w-]{19,255}/g,
  /\bsk-[A-Za-z\d]{32,255}\b/g,
  /\bAIza[\w-]{35}/g,
  /\bya29\.[\w-]{20,512}/g,
  /\bnpm_[A-Za-z\d]{36}\b/g,
  /\bpypi-[\w-]{50,512}/g,
  /\bdckr_(?:pat|oat)_[\w-]{20,255}/g,
  /\bdo[por]_v1_[a-f\d]{64}\b/g,
  /\bhv[sbr]\.[\w-]{20,512}/g,
  /\bhf_[A-Za-z\d]{30,64}\b/g,
  /\bSG\.[\w-]{16,64}\.[\w-]{16,128}/g,
  /\bshp(?:at|ca|pa|ss)_[a-fA-F\d]{32}\b/g,
  /\bdapi[a-f\d]{32}\b/g,
  /\btskey-[a-z]{1,20}-[\w-]{10,255}/g,
  /\bAGE-SECRET-KEY-1[A-Z\d]{58}\b/g,
  // Telegram: the bot's number, a colon, 35 letters.
  /(?<=\b|bot)\d{8,10}:[\w-]{35}(?![\w-])/g,
  // JSON Web Token, RFC 7519: header and payload begin with `{"` in base64url.
  /\beyJ[\w-]{8,4096}\.eyJ[\w-]{8,8192}\.[\w-]{8,4096}/g,
  // PEM, RFC 7468; a command line that was cut may lack its end.
  /-----BEGIN [A-Z \d]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,8000}?(?:-----END [A-Z \d]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
];

/** The shortest of them; most arguments are shorter. */
const SHORTEST = 10;

/** Where such secrets stand in a text. */
export function shapeSpans(text: string): readonly Span[] {
  if (text.length < SHORTEST) return [];
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
