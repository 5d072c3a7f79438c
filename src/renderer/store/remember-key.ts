/** A key that costs more to make than to look up; an order asks for it some dozen times per socket and update. */
export function rememberKey<Value extends object, Key>(keyOf: (value: Value) => Key): (value: Value) => Key {
  const known = new WeakMap<Value, { readonly key: Key }>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found.key;
    const key = keyOf(value);
    known.set(value, { key });
    return key;
  };
}
