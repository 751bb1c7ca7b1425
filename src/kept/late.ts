/**
 * A value that is made once, when it is first asked for: a schema that stands in many places; an expression with classes of
 * Unicode, for each of which the engine asks ICU as soon as it is made.
 */
export function late<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
