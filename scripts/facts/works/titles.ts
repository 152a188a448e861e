/**
 * A title as it is compared: marks inside it are one kind, and 中共中央、国务院 and 中共中央 国务院
 * are 中共中央国务院, one issuer.
 */
export function plainTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/〈/g, '《')
    .replace(/〉/g, '》')
    .replace(/中共中央、国务院/g, '中共中央国务院');
}

/** 国发〔2009〕33号 */
export const NUMBER = /[一-龥]{1,6}〔((?:19|20)\d\d)〕\d+号/;

const ISSUED = /^.{2,30}?关于(?:印发|发布|公布|转发)《?(.{4,}?)》?的(?:通知|公告)$/;

/** Finds the plan that a notice issues: the one in 关于印发某某方案的通知; undefined for any other title. */
export function issuedTitle(title: string): string | undefined {
  return ISSUED.exec(title)?.[1];
}
