import { useId } from 'preact/hooks';
import { CLAIM_KINDS } from '../../claims/claim';
import { Icon } from '../../components/Icon';
import { KIND_NAMES, PLACE_NAMES, VERDICT_NAMES } from '../../components/words';
import { VERDICTS } from '../../storage/records';
import { type Filters, isNarrowed, NO_FILTERS } from './filters';

export interface FilterBarProps {
  filters: Filters;
  /** Title of the page that the list is narrowed to. */
  pageTitle: string | null;
  /** All tags in use. */
  tags: readonly string[];
  onChange(filters: Filters): void;
}

/** A search field and what else narrows the list. */
export function FilterBar({ filters, pageTitle, tags, onChange }: FilterBarProps) {
  const id = useId();
  return (
    <search class="filters">
      <div class="search">
        <label class="hidden-label" for={id}>
          Search annotations
        </label>
        <Icon name="search" />
        <input
          id={id}
          class="input"
          type="search"
          placeholder="Search words, notes, tags, sources"
          value={filters.search}
          onInput={(event) => onChange({ ...filters, search: event.currentTarget.value })}
        />
      </div>
      <div class="filter-row">
        <Choice
          label="Verdict"
          any="Any verdict"
          value={filters.verdict}
          options={VERDICTS.map((verdict) => [verdict, VERDICT_NAMES[verdict]])}
          onChoose={(verdict) => onChange({ ...filters, verdict })}
        />
        <Choice
          label="Kind"
          any="Any kind"
          value={filters.kind}
          options={([...CLAIM_KINDS, 'own'] as const).map((kind) => [kind, KIND_NAMES[kind]])}
          onChoose={(kind) => onChange({ ...filters, kind })}
        />
        <Choice
          label="Place"
          any="Any place"
          value={filters.place}
          options={(['anchored', 'changed', 'orphaned'] as const).map((state) => [
            state,
            PLACE_NAMES[state],
          ])}
          onChoose={(place) => onChange({ ...filters, place })}
        />
        {(tags.length > 0 || filters.tag !== null) && (
          <Choice
            label="Tag"
            any="Any tag"
            value={filters.tag}
            options={tags.map((tag) => [tag, tag])}
            onChoose={(tag) => onChange({ ...filters, tag })}
          />
        )}
      </div>
      {isNarrowed(filters) && (
        <div class="filter-state">
          {filters.pageKey !== null && (
            <p class="filter-page">
              <span class="quiet">On</span> {pageTitle ?? filters.pageKey}
            </p>
          )}
          <button type="button" class="button-quiet" onClick={() => onChange(NO_FILTERS)}>
            Show all
          </button>
        </div>
      )}
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  any: string;
  value: Value | null;
  options: readonly (readonly [Value, string])[];
  onChoose(value: Value | null): void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, any, value, options, onChoose } = props;
  return (
    <select
      class="choice"
      aria-label={label}
      data-chosen={value !== null || undefined}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.currentTarget.value);
        onChoose(chosen ? chosen[0] : null);
      }}
    >
      <option value="">{any}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
