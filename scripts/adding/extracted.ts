/** Text as it was taken out of a file that somebody wants to add. */
export interface Extracted {
  text: string;
  /** Form of the file, in Chinese: PDF, Word文档（.docx）… */
  form: string;
  /** What a reader of the edition should know of how the text was taken out, in Chinese. */
  remarks: string[];
  /** What whoever adds the file should look at, in Chinese. */
  warnings: string[];
  /** A title that the file names outside its text. */
  title?: string;
}
