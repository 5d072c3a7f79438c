import type { InspectedSocket } from '../socket.ts';
import type { ColumnSource } from './column.ts';
import type { FieldName } from './field-names.ts';
import type { FilterContext } from './context.ts';

interface FieldBase {
  readonly name: FieldName;
}

/** Whole numbers from 0 to `largest`. */
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly largest: number;
  readonly source: ColumnSource<readonly (number | null)[]>;
}

/** Free text. whole: the value is all of it, save for wildcards. part: the value stands anywhere in it. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly match: 'whole' | 'part';
  readonly source: ColumnSource<readonly (string | null)[]>;
  /** Under which forms a text that was read is compared; as it is, unless given. */
  readonly forms?: (text: string, context: FilterContext) => readonly string[];
  /** What a facet counts: often less than what the field compares. */
  readonly facet: (socket: InspectedSocket) => readonly (string | null)[];
}

/** One of a fixed list of words, spelt as in the contract; compared without regard to case. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  /** Other spellings, in lower case. */
  readonly synonyms: Readonly<Record<string, string>>;
  readonly source: ColumnSource<readonly (string | null)[]>;
}

/** One end of a socket; of a remote end that is not there all are null. */
export interface EndSources {
  readonly address: ColumnSource<string | null>;
  readonly scope: ColumnSource<string | null>;
  readonly port: ColumnSource<readonly (number | null)[]>;
}

export interface AddressField extends FieldBase {
  readonly kind: 'address';
  readonly end: EndSources;
}

/** A service, by its id or any other of its names. */
export interface ServiceField extends FieldBase {
  readonly kind: 'service';
  readonly source: ColumnSource<string | null>;
}

/** `is:`, whose words are questions about the whole socket. */
export interface IdiomField extends FieldBase {
  readonly kind: 'idiom';
  readonly choices: readonly string[];
}

export type FilterField = NumberField | TextField | ChoiceField | AddressField | ServiceField | IdiomField;
