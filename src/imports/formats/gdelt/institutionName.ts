// cspell:ignore AUTHORIT MINIST RIES
/**
 * Whether a name is that of an office or a body such as many countries have, and no name of a person or of one body
 * alone: `PRIME MINISTER`, `SUPREME COURT`, but not `STEPHEN KING`.
 */
export function isInstitutionName(name: string): boolean {
  return bodies.test(name) || offices.test(name);
}

/** Anywhere in a name. GDELT cuts off what MINISTER and MINISTRY end with. */
const bodies = words(
  ...[
    'ADMINISTRATION',
    'AIR FORCE',
    'ARMY',
    'ASSEMBLY',
    'AUTHORIT(?:Y|IES)',
    'CABINET',
    'COMMISSION',
  ],
  ...[
    'CONGRESS',
    'CONSULATE',
    'COUNCIL',
    'COURTS?',
    'EMBASSY',
    'GOVERNMENT',
    'LEGISLATURE',
    'MILITARY',
  ],
  ...[
    'MINIST(?:ERS?|RY|RIES)?',
    'NAVY',
    'OFFICIALS?',
    'PARLIAMENT',
    'POLICE',
    'REGIME',
    'SENATE',
    'TROOPS',
  ],
);

/** As a whole name, at most with a word in front: `VICE PRESIDENT`. */
const offices = new RegExp(
  `^(?:(?:THE|VICE|DEPUTY|FORMER|FIRST|STATE|CROWN|CHIEF) )*(?:${[
    ...[
      'AMBASSADOR',
      'CHANCELLOR',
      'CHIEF OF STAFF',
      'DIPLOMAT',
      'EXECUTIVE',
      'GENERAL',
      'GOVERNOR',
      'JUDGE',
    ],
    ...[
      'JUSTICE',
      'KING',
      'LAWMAKER',
      'LEADER',
      'MAYOR',
      'PREMIER',
      'PRESIDENT',
      'PRINCE',
      'PRINCESS',
      'PROSECUTOR',
    ],
    ...['QUEEN', 'SECRETARY(?: OF STATE)?', 'SENATOR', 'SPOKES(?:MAN|WOMAN|PERSON)'],
    '(?:ATTORNEY|CONSUL|DIRECTOR|SECRETARY|SOLICITOR) GENERAL',
  ].join('|')})S?$`,
  'i',
);

function words(...patterns: string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'i');
}
