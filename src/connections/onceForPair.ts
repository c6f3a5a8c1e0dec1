/** Works out a value for two objects once, and forgets it with them. */
export const onceForPair = <Value extends object>(): ((
  one: object,
  other: object,
  workOut: () => Value,
) => Value) => {
  const values = new WeakMap<object, WeakMap<object, Value>>();
  return (one, other, workOut) => {
    const ofOne = values.get(one) ?? new WeakMap<object, Value>();
    values.set(one, ofOne);
    const value = ofOne.get(other) ?? workOut();
    ofOne.set(other, value);
    return value;
  };
};
