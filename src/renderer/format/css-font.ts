const families = new Map<string, string>();

/** One of the two families of tokens.css, which do not change while the window is open. */
function familyOf(name: 'font' | 'mono'): string {
  const known = families.get(name);
  if (known !== undefined) return known;
  const style = getComputedStyle(document.documentElement);
  const family = style.getPropertyValue(`--${name}`).trim().replace(/\s+/g, ' ') || 'sans-serif';
  families.set(name, family);
  return family;
}

/** For measuring: a font of the window as CSS writes it. `size`: in CSS pixels. */
export const cssFont = (size: number, weight = 400, family: 'font' | 'mono' = 'font'): string =>
  `${weight} ${size}px ${familyOf(family)}`;
