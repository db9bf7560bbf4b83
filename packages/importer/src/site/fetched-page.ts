import type { SiteError } from "./site-error.js";

/** One page of a site. */
export interface FetchedPage {
  /** As the site lists it, in the form it was asked for. */
  url: string;
  text: string;
  /** False for an article: it is no part of a service's pages. */
  holdsApi: boolean;
  /** Another page refers to it (`$ref`): it is kept although it holds no API. */
  isPart?: boolean;
}

/** A page that the site lists and that was not fetched. */
export interface MissingPage {
  url: string;
  error: SiteError;
}
