/** What is wrong with a row: a sentence for the quarantine, which names the column, its value and what it should be. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
}
