/**
 * Whether the words of a licence forbid to pass on what a source says. A source without a licence is not free either:
 * nobody has said that it is.
 *
 * An export honours licences by what the record holds at all: facts in the project's own words, and short quotations,
 * never articles. It cuts nothing more away, since an export that is imported again has to give the same record. What
 * a licence asks beyond that, whoever passes the file on has to know: the side file gives every licence, and the
 * program names the sources that restrict.
 */
export function restrictsUse(licence: string | null): boolean {
  return licence === null || restrictions.test(licence);
}

const restrictions =
  /all rights reserved|no redistribution|not be (redistributed|passed on)|redistribution (is )?(forbidden|prohibited|not)|publisher's terms/i;
