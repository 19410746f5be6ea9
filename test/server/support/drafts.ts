/** Small drafts with known flaws. */

export const LABEL = 'certification/label-without-equivalent';

/** A label without equivalent, in a draft about laptops. */
export const FLAWED = `# Invitation to tender for the supply of laptops

## Technical specification

The laptops must carry the TCO Certified label.

The tenderer supplies 200 laptops with a spare charger.

## Award criteria

Environment: 20 points.

## Contract performance conditions

The contractor respects human rights in the supply chain of the laptops.
`;

/** The same with what stands in the way of a code unit being a character: emoji, combining marks, CRLF. */
export const WIDE = FLAWED.replace('The laptops must', '💻 A\u0308 “laptops”: the laptops must').replace(/\n/g, '\r\n');
