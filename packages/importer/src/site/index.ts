export { readAddress, shownAddress } from "./address.js";
export {
  type ApifoxOptions,
  apifoxAddress,
  apifoxProjectId,
  exportApifoxProject,
} from "./apifox-project.js";
export type { SiteClock } from "./clock.js";
export { type FetchReferencesOptions, fetchReferences } from "./fetch-references.js";
export {
  type FetchedSite,
  type FetchSiteOptions,
  fetchSite,
} from "./fetch-site.js";
export type { FetchedPage, MissingPage } from "./fetched-page.js";
export { holdsApi } from "./holds-api.js";
export { type FoundPage, type PageFiles, type PagePlan, type PlanOptions, planPages } from "./plan-pages.js";
export { SiteError, type SiteErrorCode } from "./site-error.js";
export {
  type LockedPage,
  type LockedSource,
  lockName,
  pageOrigins,
  readLock,
  type SourcesLock,
  writeLock,
} from "./sources-lock.js";
export { defaultLimits, type VisitLimits } from "./visit.js";
