import nlp from 'compromise';
import plugin from 'compromise-dates';

nlp.plugin(plugin);

interface View {
  get: () => unknown;
  json: (options: object) => unknown;
}

/** What compromise reads in a text once compromise-dates is plugged in, which its own types do not tell. */
export const withDates = nlp as unknown as (text: string) => {
  dates: (options: { today: string }) => View;
  durations: () => View;
};
