import { Fragment } from 'preact';
import type { Claim } from '../claims/claim';
import type { OtherPage, PageCheck } from '../storage/protocol';
import { hostOf, safeUrl } from './safe-url';
import { writeDay } from './words';

export interface FindingPlacesProps {
  check: PageCheck;
  /** The claim that is being looked at: no way to it is offered. */
  current?: Claim | undefined;
  /** Absent where the place of a claim can't be shown. */
  onGoTo?: ((claim: Claim) => void) | undefined;
  /** Opens another page at a claim; where absent, plain links lead to the page. */
  onOpenPage?: ((page: OtherPage, claim: Claim) => void) | undefined;
}

/** Ways to the claims that a finding rests on: on this page, and on others. */
export function FindingPlaces({ check, current, onGoTo, onOpenPage }: FindingPlacesProps) {
  const { claims, elsewhere = [] } = check;
  return (
    <>
      {claims.map((claim, index) => {
        const page = elsewhere[index];
        if (page) {
          return (
            <PageLink
              key={`${page.key} ${claim.start}`}
              page={page}
              claim={claim}
              onOpen={onOpenPage}
            />
          );
        }
        const isCurrent = claim.start === current?.start && claim.end === current.end;
        if (!onGoTo || isCurrent) return <Fragment key={claim.start} />;
        return (
          <button key={claim.start} type="button" class="link-button" onClick={() => onGoTo(claim)}>
            Go to “{claim.text}”
          </button>
        );
      })}
    </>
  );
}

interface PageLinkProps {
  page: OtherPage;
  claim: Claim;
  onOpen: FindingPlacesProps['onOpenPage'];
}

function PageLink({ page, claim, onOpen }: PageLinkProps) {
  const { url, title, publishedAt } = page;
  const name = title || url.replace(/^https?:\/\//, '');
  const href = safeUrl(url);
  const words = `“${claim.text}”`;
  return (
    <span class="finding-page">
      {onOpen ? (
        <button type="button" class="link-button" onClick={() => onOpen(page, claim)}>
          {words}
        </button>
      ) : (
        words
      )}{' '}
      in{' '}
      {onOpen || href === null ? (
        name
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
          {name}
        </a>
      )}{' '}
      <span class="quiet small">
        {hostOf(url)}
        {publishedAt !== null && ` · ${writeDay(publishedAt)}`}
      </span>
    </span>
  );
}
