/** The colours of tokens.css by day, for pictures, which can't read it or follow a reader's scheme. */
export const DAYLIGHT = {
  paper: '#fbf8f1',
  ink: '#25211b',
  'ink-muted': '#6a6155',
  hairline: '#ddd4c4',
  rule: '#8f8473',
  cinnabar: '#a8281c',
} as const;
