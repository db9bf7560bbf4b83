/** The explanation and hint of a rule, in one language. */
export interface RuleWording {
  explanation: string;
  hint: string;
}
