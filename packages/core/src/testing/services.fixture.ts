/**
 * The services that most tests use, generated from the pages in test-services/services:
 * - `flat` has one object with all properties. It creates by version, cancels, lists and holds creates.
 * - `wrapped` returns `{ code, data }`, rejects inside HTTP 200, and takes the key in a custom header.
 * - `bare` returns an id as plain text and states as numbers, and takes the key in the query.
 */
export {
  bare,
  type DrawInput,
  draw,
  echo,
  type FilmInput,
  film,
  flat,
  mystery,
  sketch,
  wrapped,
  write,
} from "./services/generated/index.gen.js";
