import type { CreateContext } from "../create/create-context.js";
import type { Catalog } from "./catalog.js";

/** What the calls of one client share. */
export interface ClientContext extends CreateContext {
  readonly catalog: Catalog;
}
