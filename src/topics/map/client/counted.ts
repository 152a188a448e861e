/**
 * The numbers of a map's features in words.
 * @param of all features of the map
 * @param shown those that the filter lets through
 * @param drawn those of them that are on the drawing, and not in the table alone
 * @returns 共63项，其中60项画在图上
 */
export function countedFeatures({ of, shown, drawn }: Record<'of' | 'shown' | 'drawn', number>) {
  const inTable = shown === drawn ? '' : `，其中${drawn}项画在图上`;
  return (shown === of ? `共${of}项` : `${of}项中的${shown}项`) + inTable;
}
