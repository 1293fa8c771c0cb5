/** A file that holds nothing to import, or can't be read at all. The message is for people. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  /** @param why What is the matter with the file, as a sentence or two. */
  constructor(why: string) {
    super(`${why} Nothing was changed.`);
  }
}
