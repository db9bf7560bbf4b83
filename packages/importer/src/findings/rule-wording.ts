/** What a rule means and what to do, in one language. */
export interface RuleWording {
  explanation: string;
  hint: string;
}
