import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PreparedPage } from "../merge/pages/prepared-page.js";

/**
 * Checks one page among all of a service. Its findings do not change the page.
 *
 * @param pages All pages of the service, including the checked one.
 */
export type PageRule = (page: PreparedPage, pages: readonly PreparedPage[]) => Diagnostic[];
