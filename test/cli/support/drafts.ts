/** Small drafts whose findings do not depend on the finer points of the rules. */

export const LABEL = 'certification/label-without-equivalent';

/** A label without equivalent in a Dutch draft about laptops: an error. */
export const FLAWED = `# Bestek voor de levering van laptops

## Technische specificaties

De laptops dragen het label TCO Certified.
`;

/** Nothing to say about: not about ICT hardware and hardly a draft. */
export const CLEAN = '# Notulen\n\nDe vergadering begon om tien uur.\n';
