import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PreparedPage } from "../merge/pages/prepared-page.js";

/**
 * Looks at one page among all of a service. What it finds is a fact of the page: nothing is changed.
 *
 * @param pages All pages of the service, the one looked at among them.
 */
export type PageRule = (page: PreparedPage, pages: readonly PreparedPage[]) => Diagnostic[];
