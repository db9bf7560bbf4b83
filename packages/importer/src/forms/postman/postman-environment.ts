import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { isPostmanEnvironment } from "./postman-variables.js";

/** An environment of Postman. It contains no documentation: the collections of the folder use its values. */
export const postmanEnvironment: Form = {
  name: "postman-environment",
  recognises: (file: SourceFile): boolean => isPostmanEnvironment(file),
  read: (): FileReading => ({ pages: [], holdsValues: true }),
};
