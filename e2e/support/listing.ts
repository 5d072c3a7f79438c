import { execFile } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { projectFolder } from './folders.ts';

/** `porthole list --json` and what it is asked for; everything by default. */
export function listCommand(...filter: readonly string[]): readonly string[] {
  return [process.execPath, join(projectFolder, 'out', 'main', 'porthole.js'), 'list', '--json', ...filter];
}

const endpoint = v.object({ address: v.string(), port: v.number() });
const nullableText = v.nullable(v.string());

/** The part of the contract that these tests look at; terminal.spec.ts holds the whole against its schema. */
const listing = v.object({
  sources: v.array(v.object({ name: v.string(), state: v.string(), error: nullableText })),
  sockets: v.array(
    v.object({
      id: v.string(),
      namespace: v.string(),
      protocol: v.picklist(['tcp', 'udp']),
      family: v.picklist([4, 6]),
      local: endpoint,
      remote: v.nullable(endpoint),
      state: v.string(),
      mapped: v.boolean(),
      user: nullableText,
      ownership: v.string(),
      sharing: v.array(v.string()),
      owners: v.array(v.object({ pid: v.number(), name: v.string(), user: nullableText })),
      service: v.nullable(
        v.object({ id: v.string(), end: v.string(), byPort: nullableText, byProcess: nullableText }),
      ),
      verdict: nullableText,
      role: v.object({ side: v.string(), confidence: v.string(), evidence: v.string() }),
      conversation: nullableText,
      listener: nullableText,
      clients: v.nullable(v.number()),
      program: v.nullable(v.object({ name: v.string() })),
      carrier: v.nullable(
        v.object({
          id: v.string(),
          target: v.nullable(v.object({ kind: v.string(), name: nullableText })),
          evidence: nullableText,
          file: nullableText,
        }),
      ),
    }),
  ),
});

export type Listing = v.InferOutput<typeof listing>;
export type ListedSocket = Listing['sockets'][number];

/** The id of the network namespace of a process. */
export function networkOf(pid: number | 'self'): string {
  const [, id] = /^net:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/ns/net`)) ?? [];
  if (id === undefined) throw new Error('A network namespace has another name now.');
  return id;
}

/** It shows every network that the user may see, also those of whatever else runs on this machine: see `inNetwork`. */
export function readListing(stdout: string): Listing {
  return v.parse(listing, JSON.parse(stdout));
}

export function inNetwork(id: string, { sockets }: Listing): readonly ListedSocket[] {
  return sockets.filter(({ namespace }) => namespace === id);
}

export async function takeListing(...filter: readonly string[]): Promise<Listing> {
  const [program = '', ...args] = listCommand(...filter);
  return readListing((await promisify(execFile)(program, args, { maxBuffer: 1e8 })).stdout);
}
