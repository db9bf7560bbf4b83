import { addresses } from "./addresses.js";
import { bodies } from "./bodies.js";
import { composition } from "./composition.js";
import { contents } from "./contents.js";
import { declarations } from "./declarations.js";
import { endpoints } from "./endpoints.js";
import { followUps } from "./follow-ups.js";
import { forms } from "./forms.js";
import { given } from "./given.js";
import { identity } from "./identity.js";
import { lifecycles } from "./lifecycles.js";
import type { MadeUpCase } from "./made-up-case.js";
import { mixed } from "./mixed.js";
import { movedReferences } from "./moved-references.js";
import { overlays } from "./overlays.js";
import { parts } from "./parts.js";
import { paths } from "./paths.js";
import { postman } from "./postman.js";
import { references } from "./references.js";
import { results } from "./results.js";
import { schemas } from "./schemas.js";
import { security } from "./security.js";
import { sentences } from "./sentences.js";
import { smallFaults } from "./small-faults.js";
import { written } from "./written.js";

/** All made-up documentation, by what it is about. */
export const kinds: Readonly<Record<string, readonly MadeUpCase[]>> = {
  identity,
  "small faults": smallFaults,
  references,
  security,
  paths,
  bodies,
  schemas,
  lifecycles,
  forms,
  "what overlays and presets say": written,
  endpoints,
  declarations,
  "references whose targets move": movedReferences,
  results,
  sentences,
  "entries of Postman": postman,
  "operations that respond with a file": contents,
  addresses,
  parts,
  composition,
  overlays,
  given,
  "follow-ups": followUps,
  "one of each kind": mixed,
};
