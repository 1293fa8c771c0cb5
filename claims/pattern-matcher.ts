import { edgeOf, type Side } from './pattern-edges';
import { ACCEPT, ANY, FAIL, Op, type PatternMachine } from './pattern-machine';
import type { Alternatives, Item, Look } from './pattern-syntax';
import type { TokenSet } from './token-set';

type Group = Item & { group: Alternatives };

/** Compiles a pattern for one direction to a program; returns where it begins. */
export function compile(machine: PatternMachine, alternatives: Alternatives, side: Side): number {
  return new Compiler(machine, side).compileGroup(alternatives, ACCEPT);
}

/** Compiles what comes last first: each step has to know where it goes on. */
class Compiler {
  constructor(
    private readonly machine: PatternMachine,
    private readonly side: Side,
  ) {}

  compileGroup(alternatives: Alternatives, then: number): number {
    const [only] = alternatives;
    if (only && alternatives.length === 1) return this.compileSequence(only, then);
    return alternatives.reduceRight(
      (otherwise, sequence) => this.fork([sequence], then, otherwise),
      FAIL,
    );
  }

  /** A way to take where the next token may begin it, and another where that fails. */
  private fork(way: Alternatives, then: number, otherwise: number): number {
    const later = this.machine.later(() => this.compileGroup(way, then));
    return this.machine.emit(Op.Fork, this.operandOf(edgeOf(way, this.side)), later, otherwise);
  }

  private operandOf(set: TokenSet | null): number {
    return set === null ? ANY : this.machine.tokens.numberOf(set);
  }

  private compileSequence(sequence: readonly Item[], then: number): number {
    return this.side === 'ahead'
      ? sequence.reduceRight((next, item) => this.compileItem(item, next), then)
      : sequence.reduce((next, item) => this.compileItem(item, next), then);
  }

  private compileItem(item: Item, then: number): number {
    if (item.tokens) return this.compileTokens(item, item.tokens, then);
    return item.look
      ? this.compileLook(item.group, item.look, then)
      : this.compileRepeated(item, then);
  }

  private compileTokens({ least, most }: Item, tokens: TokenSet, then: number): number {
    const set = this.machine.tokens.numberOf(tokens);
    if (least === 1 && most === 1) return this.machine.emit(Op.Take, set, then);
    return this.machine.emit(Op.Run, set, least, Math.min(most, ENDLESS), then);
  }

  private compileRepeated({ group, least, most }: Group, then: number): number {
    let next = then;
    if (most === Number.POSITIVE_INFINITY) {
      const way = this.machine.later(() => this.compileGroup(group, loop));
      const loop = this.machine.emit(Op.Fork, this.operandOf(edgeOf(group, this.side)), way, then);
      next = loop;
    } else for (let count = least; count < most; count++) next = this.fork(group, next, then);
    for (let count = 0; count < least; count++) next = this.compileGroup(group, next);
    return next;
  }

  private compileLook(group: Alternatives, { side, negated }: Look, then: number): number {
    const program = compile(this.machine, group, side);
    return this.machine.emit(Op.Look, program, side === 'ahead' ? 1 : -1, negated ? 1 : 0, then);
  }
}

/** More tokens than a line has. */
const ENDLESS = 0x7fffffff;
