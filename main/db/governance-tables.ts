/** The tables of the association that runs a centre and of who answers for it. A part of `SYNCHRONISED_TABLES`. */
export const GOVERNANCE_TABLES = {
  asaco: [
    'name',
    'recognised_on',
    'convention_on',
    'recognition_held',
    'recognition_number',
    'convention_held',
    'convention_end_on',
    'opening_held',
    'opening_number',
    'opening_on',
    'orderer_person_id',
    'payer_person_id',
  ],
  asaco_logo: ['name', 'sha256', 'mime', 'size', 'width', 'height'],
  mandate: ['person_id', 'organ', 'office', 'start_on', 'end_on'],
  assembly_year: ['year', 'budget_voted', 'budget_on', 'accounts_validated', 'accounts_on'],
  bank_account: [
    'bank',
    'number_sealed',
    'first_signatory_id',
    'second_signatory_id',
    'decided_on',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
