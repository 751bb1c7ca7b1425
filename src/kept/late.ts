/**
 * A value that is made when it is first asked for, such as an expression with classes of Unicode: the engine asks ICU for
 * each of them as soon as the expression is made.
 */
export function late<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
