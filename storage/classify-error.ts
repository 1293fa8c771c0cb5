import { type Attempt, type FailureReason, StorageFailure } from './failure';

/** Names of DOMExceptions and of Dexie's own errors, which wrap them. */
const REASONS: Record<string, FailureReason> = {
  QuotaExceededError: 'full',
  // Private windows of Firefox, blocked site data, damaged profiles.
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  MissingAPIError: 'refused',
  MissingApiError: 'refused',
  OpenFailedError: 'refused',
  // Chromium: "Internal error opening backing store".
  UnknownError: 'refused',
};

/**
 * Turns whatever IndexedDB or Dexie rejects with into a `StorageFailure`. The innermost known error wins, except that
 * a full disk anywhere in the chain wins over all: it reaches us as an AbortError or an OpenFailedError around a
 * QuotaExceededError.
 */
export function toStorageFailure(error: unknown, attempt: Attempt): StorageFailure {
  const chain = causesOf(error);
  const failure = chain.find((cause) => cause instanceof StorageFailure);
  if (failure) return new StorageFailure(failure.reason, attempt, failure.detail);
  const names = chain.map(nameOf);
  const detail = names.join(', ');
  const reasons = names.map((name) => REASONS[name]);
  if (reasons.includes('full')) return new StorageFailure('full', attempt, detail);
  const reason = reasons.findLast((candidate) => candidate !== undefined) ?? 'unknown';
  return new StorageFailure(reason, attempt, detail);
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let current = error;
  while (typeof current === 'object' && current !== null && !chain.includes(current)) {
    chain.push(current);
    // Dexie keeps the cause under `inner`.
    const inner = 'inner' in current ? current.inner : undefined;
    current = inner ?? ('cause' in current ? current.cause : undefined);
  }
  return chain;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
