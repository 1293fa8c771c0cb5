import { ENGLISH_GRAMMAR as g } from '../grammar';

/** Words that make an amount of time before them a punishment. `PENAL`: whatever the text is about. */
export const PENAL_ENDING = g.pattern(
  `(('|'s)?-?|of|on|under) PENAL_ADJECTIVE{0,4} PENAL_NOUN(island|bay|with hard (labour|labor))? NO_PAROLE|(in|inside) PLACE{0,5} (PRISON bay?|solitary confinement|institution|(youth|juvenile|secure|correctional) (facility|unit)|halfway house|(penal|prison|labour|labor) (colony|camp)|PENAL_NOUN) NO_PAROLE|(with|at) hard (labour|labor)|on death row|of time (already)?served|WITHOUT_PAROLE|-?PENAL_ADJECTIVE{0,2} term of PENAL_ADJECTIVE{0,3} PENAL_NOUN|('|'s)?(ri|si)(?=CLOSED)`,
);
/** `the final six months suspended`, `nine months of which were suspended`. */
export const PART_SUSPENDED = g.pattern(
  '(of (it|which|that|the term|the sentence))?(to be|being|be|was|were)?suspended',
);
export const PART_OF_SUSPENDED = g.pattern(
  'of(POSSESSIVE|the|that|a)[^,.;]{1,6}PENALTY(was|were|being|be|is|to be)?suspended',
);
export const ALL_BUT = g.pattern('all but');
export const PART_BEFORE = g.pattern('(the|POSSESSIVE)?(final|last|first|remaining)?');
/** Held before or without a verdict: no punishment. */
export const REMAND_AFTER = g.pattern(
  "('|'s)?-?(of|in|on)?(judicial|police|pre-?trial|preventive|immigration|administrative) (custody|detention|remand)|('|'s)?(of|in|on)?remand|in PRISON (awaiting|pending|before)(POSSESSIVE|the|a)?trial",
);
/** The same where the text speaks of courts. */
export const COURT_ENDING = g.pattern(
  `(('|'s)?-?|of|on|under) PENAL_ADJECTIVE{0,3} (licence|license|ban|(driving)?prohibition|disqualification|treatment|suspension|service|good (behaviour|behavior)|curfew|(football|criminal)?(banning|exclusion|behaviour) order|(fixed)? term|stretch|maximum)|inside(?=[.,;])|(left|remaining|more)? to serve|in PLACE{0,3}(treatment|rehabilitation|rehab)(centre|center|facility|programme|program)?`,
);
export const TO_LIFE = g.pattern('-?to-?life(term|terms)?');

/** Nouns before an amount: `sentence of`, `maximum prison term of`, `formal probation for`. */
export const PENAL_NOUN_BEFORE = g.pattern(
  `TERM_ADJECTIVE*((PRISON|custodial|mandatory|suspended|determinate|minimum|(non-)?parole|(whole-)?life)(term|period|order|stretch|stint|terms)|sentence|sentences|penalty|punishment|tariff|(minimum)?(period of)?imprisonment|parole ineligibility|punishment part|(community|unpaid|public)(service|work|order)) of|(death row|(house|home)(arrest|detention|confinement)|(extended)?(licence|license)|(ri|si)|(formal|supervised|unsupervised)?probation|parole|supervision|supervised release|conditional discharge|suspended sentence|(community|restriction of liberty|probation|supervision|corrections|correction|curfew|banning|exclusion|restraining)(payback|rehabilitation|protection)?order|curfew|(rigorous|simple|strict|direct)?imprisonment|incarceration)(of|for)|time served(of|for|[,:—(])*`,
);
export const COURT_NOUN_BEFORE = g.pattern(
  'TERM_ADJECTIVE*(term|stretch|stint|ban|disqualification|licence|terms|minimum|maximum|total) of',
);

/** Verbs before an amount, with what may stand between. */
export const PENAL_VERB_BEFORE = g.pattern(
  `((sentence~|condemned)(in absentia)?to|bound (POSSESSIVE|PRONOUN|him|her|them|NAME)?(over)?(to|in)[^,.;]{0,5}(peace|behaviour|behavior)for|((?<!the|a|in|to)jail|jails|jailed|jailing|gaoled|caged|banged up|imprisoned|incarcerated|locked up|sent down|put away|sent away|(sent|sending|put|spent)?behind bars|(sent|ordered|committed|recalled|returned) to (PLACE){0,3}(PRISON|facility|institution|camp|colony|centre|center)|(in|to) (prison|jail|custody)|(banned|disqualified|prohibited|barred)(him|her|them|NAME{1,3})? from (driving|the (road|roads))|suspended)for|suspend~) (the (final|last|first|remaining|balance of)?)?FILLER*`,
);
export const COURT_VERB_BEFORE = g.pattern(
  `(serve~|jailed|face~|faced|GET|GIVE|given|receive~|sought|seek~|requested|recommended|demanded|do|doing|did|done|carries|carry|spent|bag|bags|bagged|earned|lands|landed|copped|draws|drew|impose~|deserved|passed|added|adding|awarded|awards|want~|suggested|proposed|urged|(set|fixed|capped|caps|capping) (POSSESSIVE|the)?(PENALTY)? at|(CHANGE)(it|(FUNCTION)?TERM_ADJECTIVE*PENALTY+)?(on appeal)?((from NUM UNIT)?(to|by)|from)|(advocated|ask~|call~|argued|arguing|pushed|pressed|detained|banned|disqualified|held|supervised|(banned|barred|disqualified) from[^,.;]{1,5})for) FILLER{0,6}`,
);
/** `must serve`, `parole after serving`, `eligible for release after`. */
export const LEAST_BEFORE = g.pattern(
  '(eligible|seek|apply|considered|qualify|chance|possibility)(WORD|FUNCTION|PREPOSITION){0,3}(parole|release)(only)?(before|after|until|in|for)(serving|serves)? FILLER*|(without|no)(WORD|FUNCTION|PREPOSITION|chance|possibility|eligibility|possible){0,4}(parole|release) (for|until)FILLER*',
);

/** `the maximum penalty for the offence is`. */
export const PENALTY_IS = g.pattern('(maximum|minimum)((?!PAST)[^,.;]){0,7}(is|was)FILLER{0,6}');
/** `plus 15 years`, `and a further two years`, right after another punishment. */
export const JOINED_BEFORE = g.pattern(
  ',?(and|plus|or|to)(a|an|another)?(further|additional|extra)?',
);

/** `Roe was jailed for a year and Poe for six months`: the name stands for the verb too. */
export const ELLIPTIC_BEFORE = g.pattern(
  '(,|;|and|while|with)(the)?(NAME{1,3}|PERSON|other|others|another),?(for|to|got)?(a|an)?',
);

/** Serving time, whatever the text is about. */
export const SERVING_BEFORE = g.pattern('(serving|must serve) FILLER{0,6}');

/** `Her minimum term was raised from 18 years`: penal by its noun, though no court is near. */
export const TERM_SAID_BEFORE = g.pattern(
  '(minimum|custodial|life|prison|jail)(term|terms)((?!UNIT)[^.;]){1,6}',
);
/** `The sheriff gave him 32 months` */
export const GAVE_BEFORE = g.pattern(
  '(GIVE)(him|her|them|me|NAME{1,3}|(the|a|an)(WORD)?PERSON)(a|an|just|another|FILLER)?',
);

/** `a further three months consecutive` */
export const CONSECUTIVE_AFTER = g.pattern(
  ',?(to (run|be served))?(consecutive|consecutively|concurrent|concurrently)',
);
/** `two years less a day` */
export const LESS_A_DAY = g.pattern('(less|minus)(a|one)day');
/** `the starting point was seven years`, `took seven years as a starting point`: what a judge begins from. */
export const STARTING_POINT = g.pattern('starting point (of|was|is|at)FILLER{0,3}');
export const AS_STARTING_POINT = g.pattern('as (a|the|POSSESSIVE)starting point');
/** `jailed the pastor for`, `sentenced on Friday at Leeds Crown Court to` */
export const FAR_VERB_BEFORE = g.pattern(
  '(sentenced|sentencing|sentences|to sentence|condemned)((?!PAST|MODAL|UNIT(?!-old))[^.;]){1,14}to FILLER{0,6}|(jail~|imprisoned|gaoled)((?!PAST|MODAL|UNIT(?!-old))[^,.;]|,(then|now|aged)?DIGITS,|who (killed|stole|shot|struck|threw)){1,10}for FILLER{0,6}',
);
/** `The sentence, three years and four months,`, `his sentence was five years`, `Sentences ranged from` */
export const SENTENCE_IS = g.pattern(
  '(sentences|terms)(ranged|ranging|range|ranges|varied) from|(sentence|(prison|jail) term|tariff|punishment)(was|is|,|—|:)FILLER{0,6}',
);

/** `served five years as mayor`, `in the Navy`: service of another kind. */
export const OTHER_SERVICE = g.pattern(
  '(as|at|on|to|later|ago|earlier|old|with|from)|of(?!.{0,9}PENALTY)|in (the)?(WORD)?(NAME|ORGANISATION|service|office|army|navy|military|air|marines|congress|parliament|cabinet|post|role|job|government)(?!NAME? for WORD?COURT)',
);
/** `given six months to live`: no punishment. */
export const OTHER_GIFT = g.pattern(
  "to WORD|of(?!.{0,6}PENALTY)|later|ago|earlier|old|('|'s)?(notice|leave|pay|holiday|off|training|grace|work)",
);
export const REDUCED = g.pattern(
  '(knocked|shaved|slashed|taken|cut) off|(off|added to) (a|the|his|her|their)? WORD?(COURT|PENALTY)*PENALTY',
);
export const SUSPENDED_AFTER = g.pattern(
  ',?(with)?all but(a|an|NUM)(UNIT)?(of it)?suspended|[,—-]*(all|both|which|was|were|is|to be|wholly|fully|but|has been)*suspended(?!the (final|last|first)|DIGITS|CARDINAL|POSSESSIVE)',
);

/** `gets 40 months for bribery`, `JUDGE GIVES EX-COP 40 MONTHS FOR LYING`: headlines without a word of courts. */
export const HEADLINE_VERB = g.pattern(
  '(GET|GIVE|bags|bagged|lands|landed|given|awarded)(((?!PREPOSITION|PAST|UNIT)[^,.;:]){1,5})? FILLER{0,3}',
);
export const FOR_CRIME = g.pattern(
  'for (FUNCTION|WORD|NAME|PERSON){0,3}((?!appeal|trial|bail|court|jury)COURT|abuse|scam|attack|attacks|harassment|threats|it(?=[.,])|POSSESSIVE (part|role)|drug|drugs|cannabis|cocaine|heroin|riot|blackmail|contempt|drunk driving|dangerous driving|dissent)',
);

/** Words beside an amount that may be penal though no word of courts is near. */
export const PENAL_BEFORE = g.pattern(
  '(serving|must serve|(caged|down|away|driving|road) for|work of|service of|conditional discharge (of|for)|on (extended)?(licence|license) for|death row for|peace for|behaviour for|(community|probation) (payback|rehabilitation)? order (of|for)) FILLER{0,6}',
);
export const PENAL_AFTER = g.pattern(
  "('|'s)?-?(of|on|in)?(intensive|corrections|referral|suspended|community|unpaid|supervised|correctional|conditional|house|home|hard|driving|good|penal)|on death row|of time (already)?served|term (was|is|were|being|to be)suspended|in (a|the)?(labour|labor|penal|prison) (camp|colony)|-?to-?life|term of (supervised|imprisonment|probation)",
);
