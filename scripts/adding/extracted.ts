/** Text as it was taken out of a file that somebody wants to add. */
export interface Extracted {
  text: string;
  /** Form of the file, in Chinese: PDF, Word文档（.docx）… */
  form: string;
  /** Remarks for readers of the edition on the way the text was taken out, in Chinese. */
  remarks: string[];
  /** Warnings for whoever adds the file, in Chinese. */
  warnings: string[];
  /** A title that the file names outside its text. */
  title?: string;
}
