/** How binding a rule is: `hard` refuses, `soft` may be waived with a reason. */
export type Strength = 'hard' | 'soft'

/** What a rule found wrong. `message` is a key of the message catalogue, `args` fill its places. */
export type Violation = {
  rule: string
  path?: string
  message: string
  args: { [name: string]: string | number }
  strength: Strength
}

/** What a rule kind reports; the runner adds the rule's id and strength. */
export type Finding = Omit<Violation, 'rule' | 'strength'>
