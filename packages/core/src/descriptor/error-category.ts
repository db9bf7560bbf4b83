/** The category of an error, for use in a `switch`. */
export type ErrorCategory =
  | "input"
  | "authentication"
  | "payment"
  | "permission"
  | "not-found"
  | "rate-limit"
  | "safety"
  | "out-of-memory"
  | "timeout"
  | "canceled"
  | "expired"
  | "uncertain"
  | "server"
  | "network"
  | "protocol";
