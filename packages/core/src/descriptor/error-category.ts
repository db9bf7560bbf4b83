/** What kind of trouble it is: to switch on. */
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
