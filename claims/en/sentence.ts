import type { Sanction, SentenceStatus } from '../claim';
import { type Bound, formatLength } from '../length';
import type { Line } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { readNumber } from './number';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { inCourt, readStatus } from './sentence-status';

const g = ENGLISH_GRAMMAR;

/** Words that make an amount of time before them a punishment. `PENAL`: whatever the text is about. */
const PENAL_ENDING = g.pattern(
  `(('|'s)?-?|of|on|under) PENAL_ADJECTIVE{0,4} PENAL_NOUN(with hard (labour|labor))? NO_PAROLE|(in|inside) PLACE{0,5} (PRISON|solitary confinement|institution|PENAL_NOUN) NO_PAROLE|behind bars NO_PAROLE|WITHOUT_PAROLE|-?PENAL_ADJECTIVE{0,2} term of PENAL_ADJECTIVE{0,3} PENAL_NOUN|('|'s)?(ri|si)(?=CLOSED)`,
);
/** `the final six months suspended`, `nine months of which were suspended`. */
const PART_SUSPENDED = g.pattern(
  '(of (it|which|that|the term|the sentence))?(to be|being|be|was|were)?suspended',
);
const PART_OF_SUSPENDED = g.pattern(
  'of(POSSESSIVE|the|that|a)[^,.;]{1,6}PENALTY(was|were|being|be|is|to be)?suspended',
);
const ALL_BUT = g.pattern('all but');
const PART_BEFORE = g.pattern('(the|POSSESSIVE)?(final|last|first|remaining)?');
/** Held before or without a verdict: no punishment. */
const REMAND_AFTER = g.pattern(
  "('|'s)?-?(of|in|on)?(judicial|police|pre-?trial|preventive|preventative|immigration|administrative) (custody|detention|remand)|('|'s)?(of|in|on)?remand|in PRISON (awaiting|pending|before)(POSSESSIVE|the|a)?trial",
);
/** The same where the text speaks of courts. */
const COURT_ENDING = g.pattern(
  `(('|'s)?-?|of|on|under) PENAL_ADJECTIVE{0,3} (licence|license|ban|disqualification|treatment|suspension|service|good behaviour|curfew|(football|criminal)?(banning|exclusion|behaviour) order|(fixed)? term)|in PLACE{0,3}(treatment|rehabilitation|rehab|hospital)(centre|center|facility|programme|program)?`,
);
const TO_LIFE = g.pattern('-?to-?life(term|terms)?');

/** Nouns before an amount: `sentence of`, `maximum prison term of`, `formal probation for`. */
const PENAL_NOUN_BEFORE = g.pattern(
  `TERM_ADJECTIVE*((PRISON|custodial|mandatory|suspended|determinate|minimum|(non-)?parole|(whole-)?life)(term|period|order|stretch|stint|terms)|sentence|sentences|penalty|punishment|tariff|imprisonment|(community|unpaid|public)(service|work|order)) of|((formal|supervised|unsupervised)?probation|parole|supervision|supervised release|conditional discharge|suspended sentence|(community|probation|supervision|corrections|correction|curfew|banning|exclusion|restraining)(payback|rehabilitation|protection)?order|curfew|(rigorous|simple|strict)?imprisonment|incarceration)(of|for)|time served(of|for|,|—|\\()*`,
);
const COURT_NOUN_BEFORE = g.pattern(
  'TERM_ADJECTIVE*(term|stretch|stint|ban|disqualification|licence|terms|minimum|maximum|total) of',
);

/** Verbs before an amount, with what may stand between. */
const PENAL_VERB_BEFORE = g.pattern(
  `((sentenced|sentencing|sentence|condemned)to|(jailed|gaoled|jail|jailing|imprisoned|incarcerated|locked up|sent down|put away|sent away|(sent|sending|put|spent)?behind bars|sent to (prison|jail)|(in|to) (prison|jail|custody)|(banned|disqualified) from driving|suspended)for|suspending|suspended) (the (final|last|first|remaining|balance of)?)?FILLER*`,
);
const COURT_VERB_BEFORE = g.pattern(
  `(served|serving|serve|serves|faces|face|facing|faced|got|get|gets|getting|given|give|gave|received|receives|receive|receiving|handed|handing|sought|seeking|requested|recommended|demanded|do|doing|did|done|carries|carry|spent|(reduced|reducing|cut|cutting|commuted|increased|increasing|raised|lowered|extended)(it|FUNCTION PENALTY+)?((from NUM UNIT)?(to|by)|from)|(advocated|asked|asking|called|calling|pushed|pressed|detained|banned|disqualified|held)for) FILLER{0,6}`,
);
/** `must serve`, `parole after serving`, `eligible for release after`. */
const LEAST_BEFORE = g.pattern(
  '(eligible|seek|apply|considered|qualify|chance|possibility)(WORD|FUNCTION|PREPOSITION){0,3}(parole|release)(only)?(before|after|until|in)(serving|serves)? FILLER*',
);

/** `the maximum penalty for the offence is`. */
const PENALTY_IS = g.pattern(
  '(maximum|minimum)(sentence|penalty|punishment|term)((?!PAST)[^,.;]){0,7}(is|was)FILLER{0,6}',
);
/** `jailed the pastor for`, `sentenced him to`: the object stands between. */
const OBJECT_VERB_BEFORE = g.pattern(
  '((jailed|jails|imprisoned|gaoled)((?!PREPOSITION|PAST)[^,.;]){1,6}for|(sentenced|sentencing|sentences)((?!PREPOSITION|PAST)[^,.;]){1,6}to) FILLER{0,6}',
);
/** `plus 15 years`, `and a further two years`, right after another punishment. */
const JOINED_BEFORE = g.pattern(',?(and|plus|with|or)(a|an|another)?(further|additional|extra)?');

/** Serving time, whatever the text is about. */
const SERVING_BEFORE = g.pattern('(serving|must serve) FILLER{0,6}');

/** `served five years as mayor`, `in the Navy`: service of another kind. */
const OTHER_SERVICE = g.pattern(
  '(as|at|on|to|later|ago|earlier|old|with|from)|of(?!.{0,9}PENALTY)|in (the)?(NAME|office|army|navy|military|air|marines|congress|parliament|cabinet|post|role|job|government)',
);
/** `given six months to live`: no punishment. */
const OTHER_GIFT = g.pattern('to WORD|of(?!.{0,6}PENALTY)|later|ago|earlier|old');
const REDUCED = g.pattern(
  '(knocked|shaved|slashed|taken|cut) off|off (a|the|his|her|their)? WORD?(COURT|PENALTY)*PENALTY',
);
const SUSPENDED_AFTER = g.pattern(
  ',?(with)?all but(a|an|NUM)UNIT(of it)?suspended|[,—-]*(all|both|which|was|were|is|to be|wholly|fully|but|has been)*suspended',
);

/** `gets 40 months for bribery`, `JUDGE GIVES EX-COP 40 MONTHS FOR LYING`: headlines without a word of courts. */
const HEADLINE_VERB = g.pattern(
  '(gets|get|got|given|handed|awarded|gives|hands|gave)(((?!PREPOSITION|PAST|UNIT)[^,.;:]){1,5})? FILLER{0,3}',
);
const FOR_CRIME = g.pattern(
  'for (FUNCTION|WORD|NAME|PERSON){0,3}(murder|manslaughter|robbery|burglary|rape|fraud|felony|crime|crimes|murders|killing|killings|rapes|assault|assaults|bombing|graft|bribery|corruption|theft|arson|kidnapping|trafficking|extortion|perjury|terrorism|smuggling|laundering|embezzlement|lying|abusing|abuse|scam|scams|con|cons|scamming|swindling|swindle|stealing|stabbing|shooting|raping|murdering|attacking|attack|attacks|beating|punching|assaulting|groping|grooming|stalking|harassing|harassment|threats|threatening|drug|drugs|cannabis|cocaine|heroin|riot|rioting|looting|hacking|blackmail|bribing|defrauding|conning|cheating|spying|espionage|treason|contempt|molesting|forgery|forging|hoax|dangerous driving|drunk driving|blasphemy|dissent|sedition)',
);

/** Words beside an amount that may be penal though no word of courts is near. */
const PENAL_BEFORE = g.pattern(
  '(serving|must serve|(down|away|driving) for|work of|service of|conditional discharge (of|for)|(community|probation) (payback|rehabilitation)? order (of|for)) FILLER{0,6}',
);
const PENAL_AFTER = g.pattern(
  "('|'s)?-?(of|on|in)?(suspended|community|unpaid|supervised|correctional|conditional|house|home|hard|driving|good|penal)|-?to-?life|term of (supervised|imprisonment|probation)",
);

/** A prison term, probation or the like, at its amount of time. */
export function readSentenceFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, floor } = scan;
  // Nearly all amounts of time outside of court reports end here.
  const headline =
    FOR_CRIME.ahead(line, quantity.next) !== NONE &&
    HEADLINE_VERB.behind(line, quantity.first) !== NONE;
  const court = headline || inCourt(scan, quantity.first);
  if (
    !court &&
    PENAL_BEFORE.behind(line, quantity.first) === NONE &&
    PENAL_AFTER.ahead(line, quantity.next) === NONE
  ) {
    return NONE;
  }
  if (REMAND_AFTER.ahead(line, quantity.next) !== NONE) return NONE;
  const life = TO_LIFE.ahead(line, quantity.next);
  const stem = life === NONE ? quantity.next : life;
  const open = readBoundAfter(line, stem);
  const from = open?.next ?? stem;
  const before = readBoundBefore(line, quantity.first, floor);
  let first = before?.first ?? quantity.first;
  let bound: Bound = open?.bound ?? before?.bound ?? 'exact';
  let ending = PENAL_ENDING.ahead(line, from);
  let strong = ending !== NONE || life !== NONE;
  let noun = PENAL_NOUN_BEFORE.behind(line, quantity.first);
  if (noun === NONE) noun = PENAL_NOUN_BEFORE.behind(line, first);
  const verb = PENAL_VERB_BEFORE.behind(line, quantity.first);
  const parole = LEAST_BEFORE.behind(line, quantity.first) !== NONE;
  const serving =
    verb === NONE &&
    SERVING_BEFORE.behind(line, quantity.first) !== NONE &&
    OTHER_SERVICE.ahead(line, from) === NONE;
  const joined = JOINED_BEFORE.behind(line, quantity.first);
  const last = scan.drafts.at(-1);
  // `cut her 20-month term to 15 months`
  const instead =
    last?.claim.status === 'other' && last.next === first - 1 && line.word(first - 1) === 'to';
  const listed =
    instead || (joined !== NONE && last?.claim.kind === 'sentence' && last.next === joined);
  const object = OBJECT_VERB_BEFORE.behind(line, quantity.first) !== NONE;
  const rule = PENALTY_IS.behind(line, quantity.first) !== NONE;
  strong ||= parole || serving || listed || object || rule || headline;
  strong ||= noun !== NONE || (verb !== NONE && (!line.word(verb).startsWith('suspend') || court));
  let weakVerb = NONE;
  if (!strong) {
    if (!court) return NONE;
    const reduced = REDUCED.ahead(line, quantity.next);
    if (reduced !== NONE) return keepTerm(scan, first, reduced, formatQuantity(quantity), 'other');
    if (PART_OF_SUSPENDED.ahead(line, quantity.next) !== NONE) {
      return keepTerm(scan, first, from, formatQuantity(quantity, bound), 'suspended');
    }
    const part = PART_SUSPENDED.ahead(line, quantity.next);
    if (part !== NONE) {
      first = Math.max(PART_BEFORE.behind(line, first), floor);
      const rest = ALL_BUT.behind(line, first) !== NONE;
      const status = rest ? 'imposed' : 'suspended';
      return keepTerm(scan, first, part, formatQuantity(quantity, bound), status);
    }
    ending = COURT_ENDING.ahead(line, from);
    noun = COURT_NOUN_BEFORE.behind(line, quantity.first);
    if (noun === NONE) noun = COURT_NOUN_BEFORE.behind(line, first);
    weakVerb = COURT_VERB_BEFORE.behind(line, quantity.first);
    const served = /^(?:se?rv|spent|do|did)/.test(line.word(weakVerb));
    const other = served ? OTHER_SERVICE : OTHER_GIFT;
    if (
      ending === NONE &&
      noun === NONE &&
      (weakVerb === NONE || other.ahead(line, from) !== NONE)
    ) {
      return NONE;
    }
  }
  if (ending === NONE && life === NONE) ending = COURT_ENDING.ahead(line, from);
  if (parole && bound === 'exact') bound = 'least';
  if (strong && verb === NONE) weakVerb = COURT_VERB_BEFORE.behind(line, quantity.first);
  if (noun !== NONE) first = noun;
  else if (ending === NONE && life === NONE) {
    if (verb !== NONE) first = verb;
    else if (weakVerb !== NONE) first = weakVerb;
  }
  first = Math.max(first, floor);
  let next = ending === NONE ? from : ending;
  next = closeQuote(line, first, next);
  for (let at = first; at < next && bound === 'exact'; at++) {
    const word = line.word(at);
    if (word === 'maximum') bound = 'most';
    if (word === 'minimum' || word === 'tariff' || word === 'non') bound = 'least';
  }
  const value =
    life === NONE ? formatQuantity(quantity, bound) : `${formatLength(quantity.low)}/life`;
  const fixed =
    parole || instead
      ? 'imposed'
      : rule
        ? 'possible'
        : noun !== NONE && line.word(noun) === 'time'
          ? 'served'
          : undefined;
  return keepTerm(scan, first, next, value, fixed);
}

/** Takes in the quotation mark that closes one opened inside the span. */
function closeQuote(line: Line, first: number, next: number): number {
  if (line.codes[next] !== '"') return next;
  for (let at = first; at < next; at++) if (line.codes[at] === '"') return next + 1;
  return next;
}

/** `20-to-life`, `25 to life`, at the number. */
export function readNumberToLife(scan: Scan, index: number): number {
  const { line } = scan;
  const number = readNumber(line, index);
  const life = number && !number.article ? TO_LIFE.ahead(line, number.next) : NONE;
  if (!number || life === NONE) return NONE;
  const ending = PENAL_ENDING.ahead(line, life);
  return keepTerm(scan, index, ending === NONE ? life : ending, `P${number.value}Y/life`);
}

/** `jailed for six, eight and ten years`: numbers that have the unit of the last. */
const SHARED_UNIT = g.pattern(
  '(,(?=DIGITS|CARDINAL)|,?and)(DIGITS|CARDINAL)((,|,?and)(DIGITS|CARDINAL)){0,5}-?(?=UNIT)',
);
const SHARED_NEXT = g.pattern(',?and|,');

/** The terms of several people in a row, at the first number; the last has its unit and is read by itself. */
export function readSharedTerms(scan: Scan, index: number): number {
  const { line } = scan;
  const end = SHARED_UNIT.ahead(line, index + 1);
  if (end === NONE || !inCourt(scan, index)) return NONE;
  let first = NONE;
  for (const pattern of [
    PENAL_VERB_BEFORE,
    PENAL_NOUN_BEFORE,
    COURT_NOUN_BEFORE,
    COURT_VERB_BEFORE,
  ]) {
    first = pattern.behind(line, index);
    if (first !== NONE) break;
  }
  const { unit } = line.entry(end);
  if (first === NONE || !'DWMY'.includes(unit)) return NONE;
  first = Math.max(first, scan.floor);
  for (let at = index; ; ) {
    const number = readNumber(line, at);
    if (!number || number.next >= end) break;
    keepTerm(scan, first, number.next, `P${number.value}${unit}`);
    at = SHARED_NEXT.ahead(line, number.next);
    first = at;
    if (at === NONE) break;
  }
  return scan.floor;
}

const PROBATION = g.set('probation supervised supervision licence license control corrections');
const OTHER_SANCTION = g.set(
  'curfew banning exclusion behaviour ban banned disqualified driving treatment hospital restraining discharge disqualification',
);

/** What a punishment consists of, by the words of its span. */
function readSanction(line: Line, first: number, next: number): Sanction {
  if (line.word(first).startsWith('suspend')) return 'other';
  for (let at = first; at < next; at++) {
    const word = line.word(at);
    const after = line.word(at + 1);
    if (word === 'death' || word === 'capital') return 'death';
    if (word === 'payback' && after === 'order') return 'probation';
    if (word === 'community' && after === 'payback' && line.word(at + 2) === 'order') continue;
    if (word === 'community' || word === 'unpaid' || word === 'public') {
      return ['service', 'work', 'payback'].includes(after) ? 'community-service' : 'probation';
    }
    if (word === 'without' || word === 'non') break;
    if (
      PROBATION.has(word) ||
      word === 'parole' ||
      (word === 'release' && line.word(at - 1) === 'conditional')
    )
      return 'probation';
    if (OTHER_SANCTION.has(word)) return 'other';
  }
  return 'imprisonment';
}

/** What was done to it afterwards. */
const CHANGED_AFTER = g.pattern(
  '(was|were|has been|had been|is|be)(later|then|since)?(reduced|overturned|quashed|commuted|cut|slashed|halved|vacated|thrown out|set aside|reversed|lifted)',
);

function keepTerm(
  scan: Scan,
  first: number,
  next: number,
  value: string,
  fixed?: SentenceStatus,
): number {
  const { line } = scan;
  const sanction = readSanction(line, first, next);
  // The scan steps over these tokens: what it would have noted in them is noted here.
  scan.lastCourtWord = line.startOf(first);
  const changed = CHANGED_AFTER.ahead(line, next) !== NONE;
  const last = scan.drafts.at(-1);
  // `18 months of his five-year sentence suspended`: only the part.
  const whole = last?.claim.status === 'suspended' && line.word(last.next) === 'of';
  const suspended =
    !whole &&
    (SUSPENDED_AFTER.ahead(line, next) !== NONE ||
      (fixed === undefined &&
        (hasWord(line, first, next, 'suspended') || line.word(first) === 'suspending')));
  const status =
    fixed ?? (changed ? 'other' : suspended ? 'suspended' : readStatus(scan, first, next));
  return keep(scan, 'sentence', first, next, value, { sanction, status });
}

function hasWord(line: Line, first: number, next: number, word: string): boolean {
  for (let at = first; at < next; at++) if (line.word(at) === word) return true;
  return false;
}

/** After `life`: `sentence in prison`, `imprisonment`, `behind bars`, `without parole`. */
const LIFE_ENDING = g.pattern(
  `-?(PRISON)?(sentence|sentences|term|terms|imprisonment|tariff|order|orders)(in PRISON)? NO_PAROLE|(in|inside) PLACE{0,3} PRISON NO_PAROLE|behind bars NO_PAROLE|WITHOUT_PAROLE`,
);
/** Words before `life` that make it no punishment. */
const OWN_LIFE = g.pattern('POSSESSIVE|my|our|your|(?<!PENALTY)of|the|a|daily|real|new');
const LIFE_VERB = g.pattern(
  '(jailed|imprisoned|gaoled|incarcerated|locked up|put away|sent down|(sent)?behind bars|(sent)?to prison)for|(sentenced|condemned|sentencing)to',
);
const LIFE_OBJECT = g.pattern(
  '(sentenced|sentencing|condemned)(NAME|PRONOUN|him|her|them|TITLE|FUNCTION|PERSON){1,3}to',
);
const COURT_LIFE_VERB = g.pattern(
  '(serving|serve|serves|faces|face|facing|got|gets|mandatory|receive|received|given)',
);
const LIFE_CLOSED = g.pattern('$|[,;.)!?"—]|PREPOSITION|WEEKDAY|and|or|without|with|last|today');
const DEATH = g.pattern('death (penalty|penalties|sentence|sentences)|capital punishment');
const TO_DEATH = g.pattern('(sentenced|condemned|sentencing|sentences|sentence)to');
/** `a death sentence for the industry`, `is not a life sentence`: of a thing or an illness. */
const METAPHOR_AFTER = g.pattern(
  'for (the|a|an|many|small|our|their|its|local|most)?(?!COURT|PERSON|NAME|PRONOUN|TITLE|him|her|them|his|killing|those|FUNCTION)[^,.]',
);
const METAPHOR_BEFORE = g.pattern(
  "(is|was|be|like|as|means|become|becomes|longer|not|'t|'s)(a|effectively a|virtually a)",
);
const WHOLE_LIFE = g.pattern('whole-?life');

/** `life sentence`, `life in prison`, `death penalty`, at `life`, `death`, `whole`, `capital`. */
export function readLifeOrDeath(scan: Scan, index: number): number {
  const { line, floor } = scan;
  const word = line.word(index);
  if (word === 'death' || word === 'capital') {
    const noun = DEATH.ahead(line, index);
    if (noun !== NONE)
      return isMetaphor(line, index, noun) ? NONE : keepTerm(scan, index, noun, 'death');
    const verb = word === 'death' ? TO_DEATH.behind(line, index) : NONE;
    if (verb !== NONE) return keepTerm(scan, Math.max(verb, floor), index + 1, 'death');
    const object = word === 'death' && LIFE_OBJECT.behind(line, index) !== NONE;
    return object ? keepTerm(scan, index, index + 1, 'death') : NONE;
  }
  const whole = WHOLE_LIFE.ahead(line, index);
  const next = whole === NONE ? index + 1 : whole;
  if (word === 'whole' && whole === NONE) return NONE;
  const ending = LIFE_ENDING.ahead(line, next);
  if (ending !== NONE) {
    const noun = !line.is(next, Class.Preposition);
    const own = OWN_LIFE.behind(line, index) !== NONE;
    if ((noun && isMetaphor(line, index, ending)) || (!noun && own)) return NONE;
    const mandatory = line.word(index - 1) === 'mandatory' && index > floor;
    return keepTerm(scan, mandatory ? index - 1 : index, ending, 'life');
  }
  if (word === 'whole') return NONE;
  const verb = LIFE_VERB.behind(line, index);
  if (verb !== NONE) return keepTerm(scan, Math.max(verb, floor), next, 'life');
  const closed = LIFE_CLOSED.ahead(line, next) !== NONE;
  if (closed && LIFE_OBJECT.behind(line, index) !== NONE)
    return keepTerm(scan, index, next, 'life');
  const weak = COURT_LIFE_VERB.behind(line, index);
  return closed && weak !== NONE && inCourt(scan, index)
    ? keepTerm(scan, Math.max(weak, floor), next, 'life')
    : NONE;
}

function isMetaphor(line: Line, first: number, next: number): boolean {
  const article = line.word(first) === 'death' && line.word(first - 1) === 'a';
  if (article && METAPHOR_AFTER.ahead(line, next) !== NONE) return true;
  if (METAPHOR_BEFORE.behind(line, first) === NONE) return false;
  for (let at = Math.max(0, first - 15); at < next + 15; at++) {
    if ((at < first || at >= next) && line.is(at, Class.Court)) return false;
  }
  return true;
}
