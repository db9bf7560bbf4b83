/**
 * Names of properties that hold the address of the object itself: the link relation `self` (RFC 8288), and `get`, after
 * the method.
 */
export const ownAddressNames: ReadonlySet<string> = new Set(["self", "get"]);
