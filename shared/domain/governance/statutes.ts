/** An organ of the ASACO by the statutes of that ASACO: they vary, so that each figure may be unknown (`null`). */
export interface OrganStatutes {
  /** As the ASACO writes it: AG, CA, CG, CS. */
  readonly code: string;
  readonly name: string;
  readonly meetingsPerYear: number | null;
  /** The share of the members that must be there to decide, from 0 to 100. */
  readonly quorumPercent: number | null;
  /** Days between the convocation and the meeting. */
  readonly noticeDays: number | null;
  /** Years that a mandate lasts. */
  readonly mandateYears: number | null;
}
