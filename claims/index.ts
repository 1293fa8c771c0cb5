export * from './claim';
export { detectClaims, detectClaimsInSteps } from './detect';
