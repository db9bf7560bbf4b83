import type { SiteError } from "./site-error.js";

/** One page of a site. */
export interface FetchedPage {
  /** As listed by the site, in the form that was requested. */
  url: string;
  text: string;
  /** False for an article, which is not part of a service's pages. */
  holdsApi: boolean;
  /** Another page refers to it (`$ref`): it is kept although it contains no API. */
  isPart?: boolean;
}

/** A page in the site's list that was not fetched. */
export interface MissingPage {
  url: string;
  error: SiteError;
}
