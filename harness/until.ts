/**
 * Asks again and again until the answer fits, and gives that answer. Asking may fail meanwhile: a page that is just
 * being loaded or rendered anew does not always answer.
 */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  fits: (answer: Answer) => boolean,
  { what, within = 20_000 }: { what: string; within?: number },
): Promise<Answer> {
  const end = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (fits(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last)?.slice(0, 500);
      throw new Error(`Waited ${within / 1000} s in vain for ${what}. Last seen: ${seen}`);
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}
