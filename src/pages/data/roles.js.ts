import type { APIRoute } from 'astro';
import { fullId } from '../../model/ids.ts';
import { rolesLine } from '../../model/passages/roles.ts';
import { allRoles } from '../../topics/agencies/agencies.ts';

/**
 * The roles of agencies in passages and in the notes behind them, as lines of text by full id, for the
 * results of the search; as a script, because a page opened from a folder on disk may load no data.
 */
export const GET: APIRoute = async () => {
  const lines = (await allRoles()).flatMap((roles) =>
    [roles.block, roles.note].map((id) => [fullId(roles.doc, id), rolesLine(roles)]),
  );
  return new Response(`globalThis.dongbeiRoles=${JSON.stringify(Object.fromEntries(lines))};\n`);
};
