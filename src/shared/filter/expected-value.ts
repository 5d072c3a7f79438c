import type { FilterField } from './field-types.ts';
import { literals, type Expectation } from './filter-error.ts';

/** What the values of a field can be, as an error says it. */
export function expectedValue(field: FilterField): readonly Expectation[] {
  switch (field.kind) {
    case 'number':
      return [{ kind: 'number' }];
    case 'address':
      return [{ kind: 'address' }];
    case 'choice':
    case 'idiom':
      return literals(field.choices.map((choice) => choice.toLowerCase()));
    case 'text':
    case 'service':
      return [{ kind: 'value' }];
  }
}
