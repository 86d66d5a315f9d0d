// A text on its way into a cell of .xlsx. The format reads _x0041_ in any text as the letter A, and the workbook library writes such texts as they are: what
// looks like that code is written with its first sign as a code itself, and reads back as it stood.
export const workbookText = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
