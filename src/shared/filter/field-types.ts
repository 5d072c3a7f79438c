import type { Endpoint, InspectedSocket } from '../socket.ts';
import type { FieldName } from './field-names.ts';
import type { FilterContext } from './context.ts';

interface FieldBase {
  readonly name: FieldName;
}

/** Whole numbers from 0 to `largest`. */
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly largest: number;
  readonly read: (socket: InspectedSocket) => readonly (number | null)[];
}

/** Free text. whole: the value is all of it, save for wildcards. part: the value stands anywhere in it. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly match: 'whole' | 'part';
  readonly read: (socket: InspectedSocket, context: FilterContext) => readonly (string | null)[];
  /** Under which forms a text that was read is compared; as it is, unless given. */
  readonly forms?: (text: string) => readonly string[];
  /** What a facet counts: often less than what the field compares. */
  readonly facet: (socket: InspectedSocket) => readonly (string | null)[];
}

/** One of a fixed list of words, spelt as in the contract; compared without regard to case. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  /** Other spellings, in lower case. */
  readonly synonyms: Readonly<Record<string, string>>;
  readonly read: (socket: InspectedSocket) => readonly (string | null)[];
}

export interface AddressField extends FieldBase {
  readonly kind: 'address';
  readonly read: (socket: InspectedSocket) => Endpoint | null;
}

/** A service, by its id or any other of its names. */
export interface ServiceField extends FieldBase {
  readonly kind: 'service';
  readonly read: (socket: InspectedSocket) => string | null;
}

/** `is:`, whose words are questions about the whole socket. */
export interface IdiomField extends FieldBase {
  readonly kind: 'idiom';
  readonly choices: readonly string[];
}

export type FilterField = NumberField | TextField | ChoiceField | AddressField | ServiceField | IdiomField;
