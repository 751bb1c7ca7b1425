/** A difference with its sign, for messages: +3, −3. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
