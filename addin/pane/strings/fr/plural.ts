/** In French zero takes the singular. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
