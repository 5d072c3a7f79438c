import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from './display-text.ts';

describe('displayText', () => {
  it('leaves ordinary text of any script alone', () => {
    expect(displayText('포트 nginx: master (v1) "é" 🚪')).toBe('포트 nginx: master (v1) "é" 🚪');
  });

  it('shows terminal escapes and line breaks as pictures', () => {
    expect(displayText('a\u001b[31mb\n\u007f')).toBe('a␛[31mb␊␡');
  });

  it('shows C1 controls, bidirectional overrides and zero-width characters by their number', () => {
    expect(displayText('\u009b\u202egnp\u200b')).toBe('⟨U+009B⟩⟨U+202E⟩gnp⟨U+200B⟩');
  });

  it('never lets a control or formatting character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(displayText(text)).not.toMatch(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
      }),
    );
  });
});
