/** Small drafts with known flaws. */

export const FLAWED = `# Invitation to tender for the supply of laptops

## Technical specification

The laptops must carry the TCO Certified label.

The tenderer supplies 200 laptops with a spare charger.

## Award criteria

Environment: 20 points.
`;
