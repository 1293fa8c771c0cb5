export * from './claim';
export { checkClaims } from './check';
export { detectClaims, detectClaimsInSteps } from './detect';
