/** A file that is being imported, wherever it comes from: uncompressed and decoded as it is read. */
export interface InputFile {
  /** For messages and locators: the name without its folder and `.gz`; `standard input` for `-`. */
  readonly name: string;
  /** The lines without their ends (`\n` or `\r\n`), one at a time; a byte order mark is left out. */
  lines(): AsyncIterable<string>;
  /** The text in pieces, for parsers of their own. A byte order mark is left out. */
  chunks(): AsyncIterable<string>;
  /** The whole text. For files that are small by their nature. */
  text(): Promise<string>;
  /**
   * A file that belongs to this one, such as a look-up table, from the folder of `--tables`, or else from the folder
   * that this file lies in: itself or as `.gz`; undefined when there is none.
   */
  beside(name: string): Promise<InputFile | undefined>;
}
