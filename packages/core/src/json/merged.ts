/**
 * A new object with the properties of both; the added ones take precedence. For code that runs for every request: in V8
 * 11, the engine of Node 20, an object literal with properties after a spread takes microseconds for each of them.
 */
export function merged<Base extends object, Added extends object>(base: Base, added: Added): Base & Added {
  return Object.assign({}, base, added);
}
