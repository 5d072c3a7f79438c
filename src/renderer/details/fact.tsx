import type { ReactNode } from 'react';
import { ConceptWord } from '../concepts/concept-word.tsx';
import type { ConceptId } from '../concepts/concepts.ts';

export interface FactProps {
  readonly name: string;
  /** What explains the name: no word of the details goes without. */
  readonly concept: ConceptId;
  readonly children: ReactNode;
}

/** A line of the details: what is told, and what it is here. */
export function Fact({ name, concept, children }: FactProps) {
  return (
    <div>
      <dt>
        <ConceptWord id={concept}>{name}</ConceptWord>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
