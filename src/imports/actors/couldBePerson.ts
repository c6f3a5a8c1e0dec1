// cspell:ignore ation Defen Francophonie Janata Labor Organi Partido Sabha Sena
/**
 * Whether a name may be a person's: of two words or more, none of which only organizations and ships bear. Data sets
 * name both alike, so this is the last of several tests; a party without such a word still passes it.
 */
export function couldBePerson(name: string): boolean {
  return name.includes(' ') && !/\d/.test(name) && !organizationWord.test(name);
}

/** Whether a name has a word that only organizations and ships bear. */
export function namesOrganization(name: string): boolean {
  return organizationWord.test(name);
}

/** By what they are words of; those that are also surnames, such as `Banks`, are left out. */
const words = [
  // states and their parts
  'Academy|Administration|Affairs|Armed|Army|Assembly|Authority|Base|Border|Bureau|Cabinet|Chamber|Command',
  'Commission|Committee|Complex|Congress|Constabulary|Corps|Council|Court|Customs|Defen[cs]e|Department',
  'Directorate|District|Embassy|Federal|Fleet|Force|Forces|Government|Guard|Guards|House of|Intelligence',
  'Judiciary|Legislative|Military|Ministers|Ministry|Mission|Municipality|Navy|Office of|Parliament',
  'Parliamentary|Police|Presidential|Prison|Regiment|Rifles|Secretariat|Security|Senate|Service|Services',
  'Soldiers|Supreme|Task|Treasury|Tribunal|HMS|INS|USS',
  // between states
  'ASEAN|Commonwealth|Community|Cooperation|Countries|Francophonie|Initiative|Market|Nations|Panel|Program',
  'Programme|Rapporteurs|System|UN',
  // parties and movements
  'Alliance|Association|Brigade|Brigades|Civic|Club|Coalition|Confederation|Convergence|Dal|Democracy',
  'Democrats|Federation|Forum|Front|Greens|Group|Janata|Jihad|Labor|Labour|League|Liberals|Militia',
  'Movement|Network|Organi[sz]ation|Party|Partido|Progressives|Rally|Republicans|Sabha|Sena|Society',
  'Solidarity|Union|Youth',
  // media
  'Agency|Broadcasting|Channel|Daily|Gazette|Herald|Journal|Media|News|Newspaper|Observer|Press|Radio',
  'Television|Times|Tribune|TV',
  // enterprises and institutes
  'Airlines|Airport|Airways|Bank|Board|Center|Centre|College|Company|Corporation|Enterprises|Foundation',
  'Fund|Hospital|Industries|Institute|Ltd|Museum|School|University',
  // what stands in no person's name
  "African|Central|Climate|Democratic|Economic|Global|International|National|Nationalist|People[’']s|Popular",
  'Progressive|Public|Republican|Revolutionary|Socialist|United|World|and|for|of the|on',
];
const organizationWord = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`,
  'u',
);
