import type { WordTable } from '../lexicon';
import { Class } from './classes';
import { FEMALE_NOUNS, MALE_NOUNS } from './gender';
import { HOLIDAY_OPENERS } from './date/holiday-names';

/** `fy24`, `fy2024`, `q4fy24`, the last of `2q24`, each with its year. */
const FISCAL_YEARS = Array.from({ length: 40 }, (_, index) => 2000 + index).flatMap((year) => {
  const short = String(year).slice(2);
  const parts = ['fy', 'q', 'h', 'q1fy', 'q2fy', 'q3fy', 'q4fy', 'h1fy', 'h2fy'];
  return [`fy${year}=${year}`, ...parts.map((part) => `${part}${short}=${year}`)];
});

/** `sunday=0 monday=1`: words that count up from a number. */
const counted = (words: string, from = 1): string =>
  words
    .split(' ')
    .map((word, index) => `${word}=${from + index}`)
    .join(' ');

/** The words of numbers, units and the calendar. */
const TIME: WordTable = [
  [
    Class.Cardinal,
    `${counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty', 0)} thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 dozen=12 half`,
  ],
  [
    Class.Ordinal,
    `${counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth')} thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 final=-1 last=-1`,
  ],
  [
    Class.Unit,
    'second:s seconds:s sec:s secs:s minute:m minutes:m min:m mins:m hour:h hours:h hr:h hrs:h day:D days:D night:D nights:D week:W weeks:W wk:W wks:W fortnight:W2 fortnights:W2 month:M months:M mth:M mths:M mo:M quarter:M3 quarters:M3 year:Y years:Y yr:Y yrs:Y decade:Y10 decades:Y10 century:Y100 centuries:Y100 millennium:Y1000 millennia:Y1000',
  ],
  [
    Class.Month,
    counted(
      'january february march april may june july august september october november december',
    ),
  ],
  [
    Class.Month | Class.ShortMonth | Class.Abbreviation,
    'jan=1 feb=2 febr=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12',
  ],
  [Class.Weekday, counted('sunday monday tuesday wednesday thursday friday saturday', 0)],
  [
    Class.ShortDay | Class.Abbreviation,
    'sun=0 mon=1 tue=2 tues=2 wed=3 weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6',
  ],
  [
    Class.Season,
    'spring=0 springtime=0 summer=1 summertime=1 fall=2 autumn=2 winter=3 wintertime=3',
  ],
  [
    Class.DayPart,
    'morning=0 mornings=0 midday=1 lunchtime=1 afternoon=2 afternoons=2 evening=3 evenings=3 night=4 nighttime=4 nightfall=4 dawn=0 sunrise=0 dusk=3 sunset=3 teatime=3',
  ],
  [
    Class.DateWord,
    'ago hour day week month year minute decade century hourlong daylong weeklong monthlong yearlong weekend today tonight yesterday tomorrow overnight noon midnight last this next past previous following same that earlier later start beginning middle end rest remainder late early close turn coming latest current comparable corresponding prior preceding full entire quarter mid midyear morning afternoon dawn dusk sunrise sunset midday nightfall twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90 q1=1 q2=2 q3=3 q4=4 h1=1 h2=2 q h fiscal fy the',
  ],
  [Class.DateWord, FISCAL_YEARS.join(' ')],
  [
    Class.Zone,
    'utc gmt bst et est edt ct cst cdt mt mst mdt pt pst pdt cet cest eet ist jst aest aedt acst awst nzst nzdt wat sast hkt sgt msk',
  ],
];

/** The words of courts and punishments; `judge*` is `judge` and `judges`. */
const PENAL: WordTable = [
  [Class.PunishmentWord, 'life death capital whole lifelong die hang hanged'],
  [
    Class.Prison | Class.Court,
    'prison* jail* gaol custody penitentiary gulag detention bars robben guantanamo',
  ],
  [
    Class.Punishment | Class.Court,
    'punishment* sentence* imprisonment incarceration probation parole tariff* confinement penalty sentencing',
  ],
  [
    Class.Punishment,
    'term* stretch stint supervision service order* licence license ban* disqualification treatment period',
  ],
  [
    Class.Court,
    'sentenced jailed gaoled imprisoned incarcerated locked convicted conviction* guilty court judge* magistrate* crown prosecutor* prosecution inmate* offence* offense* murder* manslaughter robbery burglary rape* fraud felony plea pleaded pled crime* criminal convict jury trial appeal pardon lawyer* attorney* charged charges indicted murdered dealers punishable killing* robberies assault bombing graft bribery corruption theft arson kidnapping trafficking extortion perjury terrorism smuggling laundering embezzlement barrister solicitor juror* jailing verdict acquitted arraigned thug* pedophile terrorist* bail remanded exonerated courtroom courthouse tribunal stabbing sheriff recorder clemency felon* mugger stalker',
  ],
  [
    Class.Court | Class.Person,
    'defendant* killer* murderer* offender* rapist* robber* burglar* fraudster* trafficker* smuggler* paedophile* arsonist conman appellant* petitioner*',
  ],
  [
    Class.Past,
    'was were had did said told been became began took went came made got gave left held found died killed wrote met sat announced reported arrested happened started ended closed opened won lost fell rose led felt saw pleaded broke spoke drove flew sang stood threw ran fought bought sold sent spent paid kept shot stole struck wore rode slid fled shook sank drew grew caught ate hid swore tore hung laid lent rang stuck swung tied',
  ],
  [
    Class.Future,
    'will shall scheduled expected due payable set ll plans slated until till going next upcoming',
  ],
  [Class.Modal, 'would could may might can should must cannot'],
];

/** The words around names. */
const PEOPLE: WordTable = [
  [
    Class.Function,
    'the a an this that these those and or but nor so yet if unless when while as because although though once where why how what which whose whom there here it its i we you our us your my me him them without onto despite following according also however meanwhile then now both each every all some many most more less few several other another no not only just even still yes exclusive update breaking watch read',
  ],
  [
    Class.Preposition,
    'till within around across near outside inside upon toward towards per via circa throughout',
  ],
  [
    Class.Function | Class.Preposition,
    'since before after until in on at by for from with of to into over under about against between among during through',
  ],
  [Class.Pronoun | Class.Function, 'he she they who'],
  [Class.Possessive | Class.Function, 'his her their'],
  [
    Class.Title,
    'miss sir dame lord lady professor judge justice pc dc ds di dci sergeant officer detective constable inspector superintendent captain lieutenant colonel general major private president senator representative congressman governor mayor minister secretary reverend father sister brother pastor bishop archbishop pope cardinal king queen prince princess councillor cllr chief coach attorney actor actress singer rapper footballer garda deputy agent ambassador sheriff chancellor premier taoiseach duke duchess rabbi imam admiral mx congresswoman emperor commander brigadier corporal alhaji alhaja hajiya mallam otunba oba shri sri smt mp mps mla mca',
  ],
  [
    Class.Abbreviation,
    'jr sr st ave rd co inc ltd corp no vs v p.m a.m p a m u s d e h j b c f g k l n o q r t w x y z approx est dept ft blvd univ',
  ],
  [
    Class.Title | Class.Abbreviation,
    'mr mrs ms dr prof sgt capt lt col gen maj sen rep gov rev hon insp adv engr',
  ],
  [
    Class.Person,
    'child children baby infant* toddler* teen* teenager* youth* youngster* pensioner* suspect* victim* driver* student* pupil* teacher* resident* worker* farmer officer nurse* doctor soldier passenger* motorist* cyclist* pedestrian player* inmate prisoner* patient* adult* people person* participants respondents minor* male* female* native veteran singer actor cousin anyone someone everyone nobody everybody those them kid* babies attacker accused convict* voters smokers seniors schoolchildren shoppers volunteers carers graduates citizen* applicants couples tenants visitors migrants refugees dealer* criminals thief thieves gangster* survivor* complainant* plaintiff* trader* pastor* priest* nun* clerk* maid* tot* dog* horse* candidate* deceased client* grandchild grandchildren boss* cop* guard* pilot* chef* retiree grandparent lecturer viewers accomplices',
  ],
  [Class.Person, `${MALE_NOUNS} ${FEMALE_NOUNS}`],
  [
    Class.Person,
    'mothers fathers nan gran grandad grandma grandpa godmother godfather bride parents partner friend colleague accomplice twin* ex-wife neighbour neighbor spouse fiance sibling* nana granny auntie godson groom',
  ],
  [
    Class.Organisation,
    'county court police department university college school council committee ministry office agency bureau street road avenue party house senate congress parliament state* city town village institute association union league club fc united company corp inc ltd llc group bank hospital prison jail service* commission board federal national international north south east northern southern eastern western new district airport press news times journal guardian reuters ap cnn bbc force team unit division army navy airlines foundation authority centre center act bill health survey museum church cathedral trust research society project park river lake mountain island valley square bridge station',
  ],
  [
    Class.Street,
    'street avenue ave road rd drive boulevard blvd lane ln highway terrace crescent place way st hwy parkway',
  ],
  [
    Class.Event,
    'award* olympic* paralympics championship* cup festival marathon* grammys oscars emmys games expo euro tour grand prix',
  ],
  [
    Class.Measure,
    'percent per cent* km kilometres kilometers mile* metres meters feet foot inches inch kg pounds dollars euros people points votes degrees acres mph kph billion trillion bn m yards jobs times homes troops employees members workers shares square mw gram* seats calls kilograms tonnes tons lbs hectares calories gallons copies gb mb kilo* litre* liter* ml mm cm lots pieces posters',
  ],
  [Class.NameSuffix, 'jr sr ii iii iv'],
  [Class.Article, 'a an'],
];

/** `judge*` is `judge judges`. */
const withPlurals = ([classes, words]: WordTable[number]): WordTable[number] => [
  classes,
  words.replace(/(\S+)\*/g, '$1 $1s'),
];

export const WORDS: WordTable = [
  ...TIME,
  ...[...PENAL, ...PEOPLE].map(withPlurals),
  [Class.Holiday, HOLIDAY_OPENERS],
];
