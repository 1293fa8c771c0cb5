/** Whether a person is spoken of as `he` or `she`; bits, 0 where nothing tells. */
export enum Gender {
  Unknown = 0,
  Male = 1,
  Female = 2,
}

/** Nouns for men, for women: all of them persons. */
export const MALE_NOUNS =
  'father brother husband son uncle nephew boyfriend grandfather stepfather stepson grandson stepbrother man boy dad men boys brothers sons businessman schoolboy widower lad gunman';
export const FEMALE_NOUNS =
  'mother sister wife daughter aunt niece girlfriend grandmother stepmother stepdaughter granddaughter stepsister woman girl mum mom women girls sisters daughters actress businesswoman schoolgirl widow fiancee';
export const MALE_WORDS = `he him his mr sir lord king prince ${MALE_NOUNS}`;
export const FEMALE_WORDS = `she her mrs ms miss dame lady queen princess ${FEMALE_NOUNS}`;

/** Common given names of the English-speaking press; most people are told by a title, a noun or not at all. */
const MEN =
  'aaron abdul abdullah adam adrian ahmed alan albert alex alexander ali amir andrew andy anil anthony arthur arun ashok barry ben benjamin bernard bill billy bob bobby brad brandon brendan brett brian bruce bryan carl carlos charles charlie chris christian christopher chukwu cian ciaran colin conor craig damien dan daniel darren dave david dean declan dennis derek dermot diego dmitry donald douglas dylan eamon eddie edward emeka emmanuel eric ethan eugene evan francis frank fred gareth gary gavin geoffrey george gerald gerard giovanni glen gordon graham greg gregory harold harry hassan henry howard hugh hussein ian ibrahim igor ivan jack jacob jake james jamie jason javier jay jeff jeffrey jeremy jerry jesse jim jimmy joe joel john johnny jonathan jose joseph josh joshua juan julian justin karl keith ken kenneth kevin kofi kumar kwame kyle lance larry lee leo leon liam logan louis lucas luis luke malcolm marcus mario mark martin mathew matt matthew max michael mick miguel mike mohamed mohammed muhammad musa nathan neil nicholas nick nigel noah noel oliver omar oscar owen padraig patrick paul pedro peter philip phillip rajesh rakesh ralph ramesh raymond reginald ricardo richard rob robert robin rodney roger ronald ross roy russell ryan sam samuel sanjay scott sean sergei shane shaun simon sipho stephen steve steven stuart sunil suresh terry thabo thomas tim timothy toby todd tom tommy tony travis trevor tunde tyler tyrone victor vijay vikram vincent vladimir walter warren wayne will william yusuf zachary';
const WOMEN =
  'abigail aisha alice alison amanda amber amina amy andrea angela anita ann anna anne annie anita aoife ashley barbara beth betty beverley brenda bridget caroline carol carla catherine charlotte cheryl chloe christina christine ciara claire clare courtney cynthia danielle dawn deborah debra diana diane donna doris dorothy eileen elaine eleanor elizabeth ella ellen emily emma erin esther eva evelyn fatima fiona florence frances funmi geeta gemma georgia gillian gina gloria grace hannah harriet heather helen holly ida irene isabel isabella jacqueline jane janet janice jasmine jean jennifer jenny jess jessica jill joan joanna joanne jodie josephine joyce judith judy julia julie karen kate katherine kathleen kathryn katie kavita kayla kelly kerry kim kimberly kirsty laura lauren leah leanne lesley lillian linda lindiwe lisa lorraine louise lucy lynn madison maeve margaret maria marie marilyn martha mary maureen megan melanie melissa meera michelle miriam moira molly monica nancy naomi natalie natasha ngozi niamh nicola nicole nisha nora olivia orla pamela patricia paula pauline penny pooja priya rachel rebecca rita roisin rosa rosemary ruth sally samantha sandra sara sarah sharon sheila shirley sian sinead siobhan sophia sophie stacey stella stephanie sunita susan suzanne sylvia tara teresa thandi theresa tina tracey tracy valerie vanessa vera veronica victoria virginia wendy yvonne zainab zoe';

const BY_WORD = new Map<string, number>();
for (const word of MALE_WORDS.split(' ')) BY_WORD.set(word, Gender.Male);
for (const word of FEMALE_WORDS.split(' ')) BY_WORD.set(word, Gender.Female);
const BY_NAME = new Map<string, number>();
for (const name of MEN.split(' ')) BY_NAME.set(name, Gender.Male);
for (const name of WOMEN.split(' ')) BY_NAME.set(name, Gender.Female);

/** What a title, a pronoun or a noun for a person tells. */
export function genderOfWord(word: string): number {
  return BY_WORD.get(word) ?? Gender.Unknown;
}

/** What a given name tells. */
export function genderOfGivenName(name: string): number {
  return BY_NAME.get(name.toLowerCase()) ?? Gender.Unknown;
}
