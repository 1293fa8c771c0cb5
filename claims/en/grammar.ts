import { Grammar } from '../pattern';
import { Class } from './classes';
import { WORDS } from './words';

/** Pieces of pattern that several files use. */
const MACROS: Readonly<Record<string, string>> = {
  /** A number in digits or words, a fraction with it. */
  NUM: '(DIGITS(½|¼|¾)?((-|)DAY/DAY)?|CARDINAL((-|)CARDINAL|(hundred|thousand)? and CARDINAL){0,6})((-|)and(-|)(a|one)(-|)half)?',
  BE: "is|was|are|were|be|been|'s|'re|'m",
  HEDGE: '((early|mid)-?to-?)?(early|late|mid|middle)-?',
  AGED: '((at|under|over|from|between|below|above) (the|an)?|the|an)? (age|ages)|aged',
  YEARS_OLD: '(-?UNIT)?(-?(old|olds))?',
  /** Words between an amount and its penal noun. */
  PENAL_ADJECTIVE: 'ADJECTIVE|headline|"|NAME',
  ADJECTIVE:
    'intermittent|indefinite|global|aggregate|head|conditional|deferred|extra|backdated|federal|state|formal|extended|youth|fixed|combined|total|full|active|additional|maximum|strict|intensive|further|new|standard|post-?|non-?|county|local|suspended|custodial|determinate|indeterminate|concurrent|consecutive|mandatory|minimum|direct|immediate|court-ordered|unsupervised|correctional|post-prison|actual|rigorous|simple',
  PENAL_NOUN:
    '(non-?)?parole period|parole ineligibility(period|term)?|(youth)?(rehabilitation|referral|supervision) order|(PRISON|custodial|probation|parole|(?<=custodial|suspended|mandatory|minimum|consecutive|concurrent|determinate|jail|prison))(sentence|sentences|term|terms|time|stretch|stint|order)|community (service|work|payback|order|control|detention|supervision|corrections|correction|sentence)(order)?|unpaid work|supervised "?(release|probation)|conditional (release|discharge|sentence)|(house|home) (arrest|detention|confinement|curfew)|detention and training order|(corrections|correction|corrective|correctional) order|hard (labor|labour)|driving (ban|disqualification)|good (behaviour|behavior) (bond|order)|restraining order|penal (servitude|colony)|behind bars|(imprisonment|incarceration|probation|parole|supervision|sentence|sentences|tariff|tariffs|custody|detention|PRISON)(in PRISON)?',
  /** Words of a place before `prison`. */
  PLACE: '(?!PREPOSITION|PAST|PRONOUN|MODAL|and)[^,;:()!?—]',
  WITHOUT_PAROLE:
    ',?(without|with no)(?!UNIT|CARDINAL)(FUNCTION|WORD|PREPOSITION|chance|possibility|possible|eligibility|early){0,5}(parole|release|remission)(?!for (at least)?(DIGITS|CARDINAL))',
  NO_PAROLE: '(WITHOUT_PAROLE)?',
  TERM_ADJECTIVE: 'ADJECTIVE|PRISON|possible|life|statutory|effective|back-to-back',
  /** What may stand between a penal verb and its amount. */
  FILLER:
    'a|an|the|just|only|no|possible|potential|combined|effective|record|mere|lengthy|hefty|further|additional|another|extra|total|already|now|as (long|much|many) as|up to|at least|of|roughly|about|around|more than|less than|over|nearly|almost|under|to|minimum|between',
  GIVE: 'gave|give~|hand~',
  GET: 'got|get|gets|getting',
  CHANGE: 'reduce~|cut|cutting|slashed|commuted|increase~|raise~|lower~|extended|double~|enhance~',
  AMPM: 'am|pm|(a|p)\\.?m\\.?',
  ZONES:
    '\\(ZONE([+-]DIGITS)?\\)|ZONE([+-]DIGITS)?|(local|NAME) time|(eastern|central|pacific|mountain)(standard|daylight)?(time)?',
  /** The same time elsewhere: `(13:00 GMT)`. */
  OTHER_ZONE: '\\((DIGITS(:DIGITS)?(AMPM)?(ZONES)|HUNDREDS ZONE)\\)',
  CLOCK:
    "(noon|midnight)(ZONES)?|DIGITS(:DIGITS){0,2}AMPM(ZONES)?(OTHER_ZONE)?|DIGITS:DIGITS(:DIGITS)?(ZONES)(OTHER_ZONE)?|DIGITS:DIGITS OTHER_ZONE|(HUNDREDS|DECIMAL) ZONE(OTHER_ZONE)?|(NUM o'clock|TOLD_TIME)(AMPM|in the PART)?|DIGITS:DIGITS in the PART|AT_HOUR|(HUNDREDS|DECIMAL)(hours|hrs)|DIGITS (MINUTES_OF_HOUR)",
  /** `at 3.30 this afternoon`, `until 8 tonight` */
  AT_HOUR:
    '(?<=(?<!stood|stands|trading|traded|closed|priced)at|until|till|around|before)(DAY|DECIMAL|CARDINAL)(in the PART|(?=(this|last|tomorrow|yesterday|on)?(DAY_NAME)?PART|tonight|tomorrow))',
  /** `half past four`, `quarter to nine`; `at ten to three`, which alone is a score. */
  TOLD_TIME:
    '((half|a? quarter)-?past|(?<!by)a? quarter to|(?<=(?<!stood|stands|odds|vote|priced)at|by|until|till|around|about|before|after|since|was|just)(five|ten|twenty(-?five)?|DAY minutes)(past|to)|DAY minutes past)-?(CARDINAL|DAY)(?!\\.?DIGITS|[%:]|UNIT|MEASURE|CARDINAL)',
  /** What joins two dates. */
  JOINT: 'and|or|to|through|until|till|into|-|,',
  /** Years before our era, and after. */
  BC: 'bc|bce|b\\.c\\.(e\\.)?',
  AD: 'ad|ce|a\\.d\\.',
  TOLD_HOLIDAY: 'christmas|easter|thanksgiving|halloween|diwali|ramadan|passover|hanukkah',
  /** `17h30`. */
  MINUTES_OF_HOUR: 'h00|h05|h10|h15|h20|h25|h30|h35|h40|h45|h50|h55',
  /** Years that are counted from another day than the first of January. */
  YEAR_KIND: 'fiscal|financial|calendar|tax|business|school|academic',
  MONTH_NAME: 'SHORT_MONTH\\.?|MONTH',
  YEAR_TAIL:
    "(,|of)?YEAR(?!MEASURE|UNIT)|'DIGITS|(of)?(this|last|next|that|the (same|following|previous)) year",
  DAYS: '(the)?(DAY|NTH)(-DAY)?(?!%|:DIGITS|MEASURE|UNIT|million|billion|thousand|hundred)',
  MONTH_DAY: 'MONTH_NAME DAYS(YEAR_TAIL)?',
  DAY_MONTH: '(DAY|NTH)([-/]DAY)?(of|-)?MONTH_NAME(-?YEAR_TAIL)?(?!STREET)',
  DAY_NAME:
    '(?!WEEK_SPAN|(?<=WEEK_OPENS)(WEEK_ENDS))(SHORT_DAY\\.|SHORT_DAY(?=,?(MONTH|DIGITS|PART))|WEEKDAY)',
  /** `Monday to Friday`: week after week, unless it is from one to the other. */
  WEEK_OPENS: '(?<!from|between)(monday|mon)(to|through|thru|till|-)',
  WEEK_ENDS: 'friday|saturday|sunday|fri|sat|sun',
  WEEK_SPAN: 'WEEK_OPENS(WEEK_ENDS)',
  DAY_CORE:
    '(WEEKDAY|today|tomorrow|yesterday)(week|fortnight)(?=CLOSED)|WEEKDAY (next(?=CLOSED|at)|of? (this|last|next) week)|DAY_NAME(,?(the)?(MONTH_DAY|DAY_MONTH|NTH(?!of)(?=CLOSED)))?|MONTH_DAY|DAY_MONTH|today|tonight|yesterday|tomorrow|overnight((on)?WEEKDAY)?|(this|last)PART',
  DAY_PHRASE: 'DAY_CORE(,?PART(?!-))?((,|at|around|about)*CLOCK)?(ZONE)?',
  PERIOD: 'day|week|weekend|month|quarter|season|year|decade|century',
  /** What may follow a number that counts nothing: a mark, a small word, the end. */
  CLOSED:
    '$|[,;.)!?"—](?!DIGITS)|\'(?!s)|FUNCTION|PAST|PREPOSITION|WEEKDAY|MODAL|is|has|are|today|yesterday|tomorrow|now|next|this|last|later',
};

/** English: its words, and the patterns that the files of this folder add. */
export const ENGLISH_GRAMMAR = new Grammar(
  WORDS,
  {
    CARDINAL: Class.Cardinal,
    ORDINAL: Class.Ordinal,
    UNIT: Class.Unit,
    MONTH: Class.Month,
    SHORT_MONTH: Class.ShortMonth,
    WEEKDAY: Class.Weekday,
    SHORT_DAY: Class.ShortDay,
    SEASON: Class.Season,
    PART: Class.DayPart,
    FUNCTION: Class.Function,
    TITLE: Class.Title,
    PERSON: Class.Person,
    COURT: Class.Court,
    PRISON: Class.Prison,
    ORGANISATION: Class.Organisation,
    PENALTY: Class.Punishment,
    PAST: Class.Past,
    STREET: Class.Street,
    ZONE: Class.Zone,
    PREPOSITION: Class.Preposition,
    PRONOUN: Class.Pronoun,
    POSSESSIVE: Class.Possessive,
    EVENT: Class.Event,
    MEASURE: Class.Measure,
    MODAL: Class.Modal,
  },
  MACROS,
);
