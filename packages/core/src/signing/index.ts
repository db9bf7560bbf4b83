export type { Signature, Signer, UnsignedRequest } from "../http/authorization.js";
export { signWith } from "./sign-with.js";
