import type { Side } from './pattern-edges';
import { holds, TokenTable } from './token-table';

/** What the machine can do, each with the operands that follow it in the program. */
export enum Op {
  Fail,
  /** The match is over. */
  Accept,
  /** `set next`: one token of a set. */
  Take,
  /** `set least most next`: so many tokens of a set, as many as there are first. */
  Run,
  /**
   * `set next otherwise`: if the token is one of the set, goes on, and back to the other way where that fails. Where
   * `next` is negative, it is what `later` answered.
   */
  Fork,
  /** `program step negated next`: looks ahead (1) or behind (-1). */
  Look,
}

/** Where a program fails, and where it accepts. */
export const FAIL = 0;
export const ACCEPT = 1;
/** In place of a set: any token, or none. */
export const ANY = -1;
/** What a program that fails returns: not -1, which is where a look back past the first token ends. */
const FAILS = -2;

/**
 * Runs patterns as programs, with a stack of the ways that are left to try; it finds what RegExp finds. RegExp
 * itself needs a string of the line, makes an array for every match and compiles again after garbage
 * collections. After R. Cox, Regular Expression Matching: the Virtual Machine Approach (2009).
 */
export class PatternMachine {
  private program = new Int32Array(1 << 12);
  private length = 0;
  /** The sets of all programs. */
  readonly tokens = new TokenTable();
  private readonly waiting: (() => number)[] = [];
  /** For each way left to try: its place in the program, its token, and the token of the last such way. */
  private stack = new Int32Array(3 << 8);

  constructor() {
    this.emit(Op.Fail);
    this.emit(Op.Accept);
  }

  /** Adds a step to the program; returns its place. */
  emit(op: Op, ...operands: number[]): number {
    const at = this.length;
    this.length += 1 + operands.length;
    while (this.length > this.program.length) this.program = grown(this.program);
    this.program.set([op, ...operands], at);
    return at;
  }

  /** Stands for a way of a fork that is compiled when it is first taken: most never are. */
  later(compile: () => number): number {
    return -this.waiting.push(compile);
  }

  /**
   * Where the match of a program from a place between tokens ends (ahead) or begins (behind); -1 where there is
   * none. In `codes`, which are `Line.codes`, the token before the place is at `index`.
   */
  match(program: number, side: Side, codes: Uint16Array, index: number): number {
    const ahead = side === 'ahead';
    const end = this.run(program, codes, ahead ? index + 1 : index, ahead ? 1 : -1, 0);
    return end === FAILS ? -1 : ahead ? end - 1 : end;
  }

  /**
   * Runs a program from the token at `from` in steps of 1 or -1; returns where the token after the match is, or
   * `FAILS`. The edges of a line are codes as well, so that no step leaves it. `base` is what the stack holds of
   * other runs.
   */
  private run(start: number, codes: Uint16Array, from: number, step: number, base: number): number {
    const { tokens } = this;
    let { program, stack } = this;
    let { rows, shift } = tokens;
    let pc = start;
    let at = from;
    let top = base;
    steps: for (;;) {
      // What succeeds goes on; what fails leaves the switch.
      switch (program[pc]) {
        case Op.Take:
          if (!holds(rows, shift, program[pc + 1] ?? 0, codes[at] ?? 0)) break;
          at += step;
          pc = program[pc + 2] ?? FAIL;
          continue;
        case Op.Fork: {
          const code = codes[at] ?? 0;
          // Most ways fail on their first token: one after the other, they are passed by in a loop of its own.
          let set = program[pc + 1] ?? ANY;
          while (set !== ANY && !holds(rows, shift, set, code)) {
            pc = program[pc + 3] ?? FAIL;
            if (program[pc] !== Op.Fork) continue steps;
            set = program[pc + 1] ?? ANY;
          }
          const otherwise = program[pc + 3] ?? FAIL;
          if (otherwise !== FAIL) {
            if (top + 3 > stack.length) stack = this.stack = grown(stack);
            stack[top] = otherwise;
            stack[top + 1] = at;
            stack[top + 2] = at;
            top += 3;
          }
          const next = program[pc + 2] ?? FAIL;
          if (next >= 0) pc = next;
          else {
            pc = this.compileWay(pc, next);
            ({ program } = this);
            ({ rows, shift } = tokens);
          }
          continue;
        }
        case Op.Run: {
          const set = program[pc + 1] ?? 0;
          const least = program[pc + 2] ?? 0;
          const most = program[pc + 3] ?? 0;
          let count = 0;
          while (count < most && holds(rows, shift, set, codes[at] ?? 0)) {
            at += step;
            count++;
          }
          if (count < least) break;
          pc = program[pc + 4] ?? FAIL;
          if (count === least) continue;
          if (top + 3 > stack.length) stack = this.stack = grown(stack);
          stack[top] = pc;
          stack[top + 1] = at - step;
          stack[top + 2] = at - step * (count - least);
          top += 3;
          continue;
        }
        case Op.Look: {
          const looks = program[pc + 2] ?? 0;
          const place = looks === step ? at : at + looks;
          const seen = this.run(program[pc + 1] ?? FAIL, codes, place, looks, top) !== FAILS;
          ({ program, stack } = this);
          ({ rows, shift } = tokens);
          if (seen !== (program[pc + 3] === 0)) break;
          pc = program[pc + 4] ?? FAIL;
          continue;
        }
        case Op.Accept:
          return at;
        default:
      }
      if (top === base) return FAILS;
      pc = stack[top - 3] ?? FAIL;
      at = stack[top - 2] ?? 0;
      if (at === stack[top - 1]) top -= 3;
      else stack[top - 2] = at - step;
    }
  }

  /** Compiles the way of a fork that is taken for the first time; returns where it begins. */
  private compileWay(fork: number, later: number): number {
    const next = this.waiting[-later - 1]?.() ?? FAIL;
    this.program[fork + 2] = next;
    return next;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
