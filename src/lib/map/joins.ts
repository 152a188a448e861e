/**
 * Lines that the texts lead to another line and not to a place: they end on it, at the point that
 * is nearest. 京沈高铁连接线 says that the line joins 京沈高铁, and no text says where.
 */
export const JOINS: Readonly<Record<string, string>> = {
  'chifeng-jingshen-lianjiexian': 'jingshen-gaotie',
  'tongliao-jingshen-lianjiexian': 'jingshen-gaotie',
};
