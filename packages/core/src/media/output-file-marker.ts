/**
 * On every `OutputFile`, the same in every copy of the package. A model knows its inputs by it, without the class and
 * what that brings.
 */
export const outputFileMarker: unique symbol = Symbol.for("corsac.output-file");
