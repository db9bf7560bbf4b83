/** Marks the parts of files in messages, so that those of another copy of the package are recognised, too. */
export const filePartMarker: unique symbol = Symbol.for("@corsac/core/file-part");
