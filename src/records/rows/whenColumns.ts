import { readEdtf } from '../../domain/readEdtf.ts';

/** When an event was, as its table keeps it. @throws EdtfError when the text is no date */
export function whenColumns(text: string) {
  const { edtf, earliest, latest, precision, approximate, uncertain } = readEdtf(text);
  return { edtf, earliest, latest, precision, approximate, uncertain };
}
