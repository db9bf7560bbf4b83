/**
 * A property of every `OutputFile`, the same symbol in every copy of the package. Input validation recognizes output
 * files by it, without loading the class and its dependencies.
 */
export const outputFileMarker: unique symbol = Symbol.for("corsac.output-file");
