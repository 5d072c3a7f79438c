import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConversationIndex } from '../../../../shared/conversations/conversation-index.ts';
import type { Talk } from '../../../../shared/conversations/talk.ts';
import { arbitrarySockets } from '../../../../shared/conversations/testing/arbitrary-sockets.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { LOCAL_LEVELS, REMOTE_LEVELS } from '../../../../shared/conversation-settings.ts';
import type { Grouping } from './grouping.ts';
import { LinkBook } from './link-book.ts';

const arbitraryGrouping: fc.Arbitrary<Grouping> = fc.record({
  local: fc.constantFrom(...LOCAL_LEVELS),
  remote: fc.constantFrom(...REMOTE_LEVELS),
});

function talksOf(sockets: readonly InspectedSocket[]): readonly Talk[] {
  const index = new ConversationIndex();
  index.update([], sockets);
  return [...index.talks];
}

function bookOf(grouping: Grouping, talks: readonly Talk[]): LinkBook {
  const book = new LinkBook(grouping);
  for (const talk of talks) book.add(talk);
  return book;
}

/** What is the same for the same talks, in one order. */
function contentOf({ links, nodes }: LinkBook) {
  return {
    links: links
      .toSorted((left, right) => (left.id < right.id ? -1 : 1))
      .map(({ service: _, ...rest }) => rest),
    nodes: nodes
      .map(({ id, size, only }) => ({ id, size, only: only?.id }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

describe('the links of any grouping', () => {
  it('hold every talk exactly once, between nodes that are there', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitraryGrouping, (sockets, grouping) => {
        const talks = talksOf(sockets);
        const book = bookOf(grouping, talks);
        const { links } = book;
        expect(links.reduce((sum, { total }) => sum + total, 0)).toBe(talks.length);
        const held = links.flatMap(({ id }) => [...book.talksOf(id)].map((talk) => talk.id));
        expect(held.toSorted()).toEqual(talks.map(({ id }) => id).toSorted());
        const names = new Set(book.nodes.map(({ id }) => id));
        for (const { from, to } of links) expect(names.has(from) && names.has(to)).toBe(true);
        const used = new Set(links.flatMap(({ from, to }) => [from, to]));
        expect([...names].sort()).toEqual([...used].sort());
      }),
    );
  });

  it('count what is closing and what is unsure within the whole', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitraryGrouping, (sockets, grouping) => {
        const talks = talksOf(sockets);
        const { links } = bookOf(grouping, talks);
        const sum = (part: 'closing' | 'unsure'): number => links.reduce((all, link) => all + link[part], 0);
        expect(sum('closing')).toBe(talks.filter(({ isClosing }) => isClosing).length);
        expect(sum('unsure')).toBe(talks.filter(({ certainty }) => certainty !== 'sure').length);
        for (const { ports } of links)
          expect(ports).toEqual([...new Set(ports)].sort((one, other) => one - other));
      }),
    );
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitraryGrouping, (sockets, grouping) => {
        const talks = talksOf(sockets);
        expect(contentOf(bookOf(grouping, talks.toReversed()))).toEqual(contentOf(bookOf(grouping, talks)));
      }),
    );
  });

  it('are after any changes what they would be from scratch', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitraryGrouping, fc.nat(40), (sockets, grouping, kept) => {
        const talks = talksOf(sockets);
        const book = bookOf(grouping, talks);
        for (const talk of talks.slice(kept)) book.remove(talk);
        expect(contentOf(book)).toEqual(contentOf(bookOf(grouping, talks.slice(0, kept))));
        for (const talk of talks.slice(kept)) book.add(talk);
        expect(contentOf(book)).toEqual(contentOf(bookOf(grouping, talks)));
      }),
    );
  });

  it('hand out the very objects while nothing in them changed', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitraryGrouping, (sockets, grouping) => {
        const book = bookOf(grouping, talksOf(sockets));
        const [links, nodes] = [book.links, book.nodes];
        expect(book.links.every((link, index) => link === links[index])).toBe(true);
        expect(book.nodes.every((node, index) => node === nodes[index])).toBe(true);
      }),
    );
  });
});
