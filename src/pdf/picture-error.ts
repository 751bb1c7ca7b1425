/** An image that a PDF of this standard cannot hold, and why. */
export class PictureError extends Error {
  /** @param reason as it follows "the image …". */
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`the image ${reason}`, options);
    this.name = 'PictureError';
  }
}
