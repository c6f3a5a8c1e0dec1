// cspell:ignore Counsell esignate Haidar lect Roxas stere
/**
 * The title that a text begins with, as it is printed: `President-elect` of `President-elect Roxas`. No letter in lower
 * case follows it, so that `Kingsley` is no king, while `Prime MinisterHaidar`, as data has it, is a prime minister.
 */
export function leadingTitle(text: string): string | undefined {
  return title.exec(text)?.[0];
}

const before =
  'Acting|Interim|Provisional|Transitional|Caretaker|Former|Deputy|Vice|Federal|First|Co';

/** Where one begins with another, the longer stands first. */
const posts = [
  'Prime Mini?stere?',
  'Foreign Minister|Chief Minister|Minister(?: (?:of|for) (?:Foreign|External) Affairs)?',
  'Secretary of State|Secretary[- ]General|General Secretary|First Secretary',
  'President|Chancellor|Premier|Taoiseach',
  'Chairman|Chairwoman|Chairperson|Chair|(?:Junta )?Member',
  'Chief of State|Head of State|Head of Government|Chief Executive',
  'Governor[- ]General|Governor',
  '(?:Lieutenant |Brigadier |Major )?General|(?:Field )?Marshal|Admiral|Colonel',
  'Captain Regent|Prince Regent|Regent',
  'Grand Duke|Grand Duchess|(?:Crown |Hereditary )?(?:Princess|Prince)',
  'King|Queen|Emperor|Empress|Shah|Sultan|Amir|Emir|Sheikh|Sheik|Pope',
  'Supreme Leader|State Counsell?or|High Representative',
];

const elect = '(?: ?- ?| )(?:[Ee]lect|[Dd]esignate)';

const body =
  ' of the (?:\\p{Lu}[\\p{L}-]+ ){0,2}' +
  '(?:Presidency|Republic|Confederation|Government|Commission|Council(?: of (?:Ministers|State))?)';

const title = new RegExp(
  `^(?:(?:${before})[- ])*(?:${posts.join('|')})(?:${elect})?(?:${body})?(?![\\p{Ll}\\p{M}’'.])`,
  'u',
);
