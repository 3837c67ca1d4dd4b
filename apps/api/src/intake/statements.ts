/**
 * The rows of a package in four statements, however many cases came: what row security lets be written hangs on rows that must be there
 * before. $1 holds the cases; an entry is begun as a draft, because it has no version yet, and stands as forwarded before the operation ends.
 */
const cases = `with c as (select * from jsonb_array_elements($1::jsonb) as t(j))`

/** $2 files, $3 the line of sight of the table's, $4 account, $5 now, $6 campaign, $7 its version, $8 receiver, $9 phase. */
export const entriesSql = `${cases},
  files as (
    insert into file (id, sha256, size, mime, name, noun, subject_id, width, height, pages, seconds, bit_rate, frame_rate, seen_by,
      account_id, created_at, original_sha256, original_size, original_mime, original_width, original_height)
    select f.id, f.sha256, f.size, f.mime, f.name, f.noun, f."subjectId", f.width, f.height, f.pages, f.seconds, f."bitRate", f."frameRate",
      coalesce((select j->>'seen' from c where (j->>'entry')::uuid = f."subjectId"), $3), $4::uuid, $5::timestamptz, f.original->>'sha256',
      (f.original->>'size')::bigint, f.original->>'mime', (f.original->>'width')::int, (f.original->>'height')::int
    from jsonb_to_recordset($2::jsonb) as f(id uuid, sha256 text, size bigint, mime text, name text, noun text, "subjectId" uuid,
      width int, height int, pages int, seconds double precision, "bitRate" int, "frameRate" real, original jsonb)
    on conflict (id) do update set seen_by = excluded.seen_by
      where file.sha256 = excluded.sha256 and file.subject_id = excluded.subject_id
    returning id),
  entries as (
    insert into entry (id, campaign_id, campaign_version, participation_id, filer_id, receiver_id, phase, kind, route, state, seen_by, number,
      created_by, created_at, updated_at)
    select (j->>'entry')::uuid, $6::uuid, $7::int, (j->>'participation')::uuid, (j->>'filer')::uuid, $8::uuid, $9, j->>'kind', j->>'route', 'draft',
      j->>'seen', j->>'number', $4::uuid, $5::timestamptz, $5::timestamptz
    from c
    on conflict (id) do update set updated_at = excluded.updated_at
      where entry.campaign_id = excluded.campaign_id and entry.receiver_id = excluded.receiver_id
        and entry.filer_id = excluded.filer_id and entry.phase = excluded.phase
    returning id)
  select (select count(*)::int from files) as files, (select count(*)::int from entries) as entries`

/** $2 account, $3 now, $4 the campaign's version. */
export const versionsSql = `${cases},
  versions as (
    insert into entry_version (id, entry_id, n, content, campaign_version, attachments, sha256, code, words, title, theme, by_id,
      by_name, finalised_at, submitted_at)
    select (j->'version'->>'id')::uuid, (j->>'entry')::uuid, (j->'version'->>'n')::int, j->'version'->'fields', $4::int, j->'attached',
      j->'version'->>'sha256', j->'version'->>'code', (j->'version'->>'words')::int, j->>'title', j->>'theme', $2::uuid,
      j->'version'->>'by', (j->'version'->>'finalisedAt')::timestamptz, (j->>'submittedAt')::timestamptz
    from c where not exists (select 1 from entry_version v
      where v.id = (j->'version'->>'id')::uuid and v.entry_id = (j->>'entry')::uuid and v.sha256 = j->'version'->>'sha256')
    returning id),
  replaced as (
    update scan s set replaced_at = $3::timestamptz from c
    where s.entry_id = (j->>'entry')::uuid and s.replaced_at is null and s.id <> (j->'scan'->>'id')::uuid),
  scans as (
    insert into scan (id, entry_id, version_id, file_id, pages, code_read, code_typed, "check", by_name, at)
    select (j->'scan'->>'id')::uuid, (j->>'entry')::uuid, (j->'version'->>'id')::uuid, (j->>'form')::uuid, (j->'scan'->>'pages')::int,
      j->'scan'->>'read', j->'scan'->>'typed', j->'scan'->>'check', j->'scan'->>'by', (j->'scan'->>'at')::timestamptz
    from c, (select count(*) from versions) as first where jsonb_typeof(j->'scan') = 'object'
    on conflict (id) do update set file_id = excluded.file_id, version_id = excluded.version_id where scan.entry_id = excluded.entry_id
    returning id),
  waived as (
    insert into waiver (id, entry_id, version_id, scan_id, rule, reason, by_name, at)
    select s.id, (j->>'entry')::uuid, (j->'version'->>'id')::uuid, s.id, j->'scan'->'waiver'->>'rule', j->'scan'->'waiver'->>'reason',
      j->'scan'->'waiver'->>'by', (j->'scan'->'waiver'->>'at')::timestamptz
    from c join scans s on s.id = (j->'scan'->>'id')::uuid where jsonb_typeof(j->'scan'->'waiver') = 'object'
    on conflict (id) do nothing),
  attested as (
    insert into attestation (version_id, entry_id, key, text, text_sha256, by_name, at)
    select (j->'version'->>'id')::uuid, (j->>'entry')::uuid, a->>'key', a->>'text', a->>'sha', a->>'by', (a->>'at')::timestamptz
    from c, jsonb_array_elements(j->'attestations') as a on conflict (version_id, key) do nothing)
  select count(*)::int as scans from scans`

/** $2 now, $3 campaign, $4 phase, $5 participation, $6 organisation, $7 line of sight, $8 table, $9 package. */
export const packageSql = `${cases},
  forwarded as (
    update entry e set state = 'forwarded', mark = j->>'mark', title = j->>'title', theme = j->>'theme', draft = j->'version'->'fields',
      words = (j->'version'->>'words')::int, current_version_id = (j->'version'->>'id')::uuid,
      submitted_version_id = (j->'version'->>'id')::uuid, forwarded_version_id = (j->'version'->>'id')::uuid,
      submitted_at = (j->>'submittedAt')::timestamptz,
      proxy_id = (j->>'entering')::uuid, revision = e.revision + 1, updated_at = $2::timestamptz
    from c where e.id = (j->>'entry')::uuid),
  tabled as (
    insert into summary (id, campaign_id, phase, participation_id, organisation_id, n, state, seen_by, code, frozen, frozen_sha256,
      stamped_sha256, pdf_file_id, stamped_file_id, scan_file_id, approver, approved_at, created_at)
    select s.id, $3::uuid, $4, $5::uuid, $6::uuid, s.n, 'forwarded', $7, s.code, s.printed, s.sha256, s.sha256, s.paper, s.stamped, s.scan,
      s.approver, s."approvedAt", $2::timestamptz
    from jsonb_to_record($8::jsonb) as s(id uuid, n int, code text, printed jsonb, sha256 text, paper uuid, stamped uuid, scan uuid,
      approver text, "approvedAt" timestamptz)
    returning id),
  superseded as (
    update package set state = 'superseded' where participation_id = $5::uuid and phase = $4 and state = 'forwarded' returning id)
  insert into package (id, campaign_id, phase, participation_id, organisation_id, summary_id, n, kind, reason, changes, manifest, mark,
    seen_by, file_id, part_file_ids, forwarded_at, origin)
  select g.id, $3::uuid, $4, $5::uuid, $6::uuid, t.id, g.n, g.kind, g.reason, g.changes, g.manifest, g.mark, $7, g.file, g.parts,
    g."forwardedAt", g.origin
  from jsonb_to_record($9::jsonb) as g(id uuid, n int, kind text, reason text, changes jsonb, manifest jsonb, mark text, file uuid,
    parts uuid[], "forwardedAt" timestamptz, origin jsonb), tabled t, (select count(*) from superseded) as first`

/** $2 the table, $3 the package. */
export const linesSql = `${cases},
  lines as (
    insert into summary_row (summary_id, entry_id, version_id, position, remark)
    select $2::uuid, (j->>'entry')::uuid, (j->'version'->>'id')::uuid, (j->>'position')::int, j->>'remark' from c),
  entered as (
    insert into proxy (entry_id, source, received_at, begun, by_name, at)
    select (j->>'entry')::uuid, j->'proxy'->>'source', (j->'proxy'->>'receivedAt')::timestamptz, false, j->'proxy'->>'by',
      (j->'proxy'->>'at')::timestamptz
    from c where jsonb_typeof(j->'proxy') = 'object'
    on conflict (entry_id) do update set source = excluded.source, received_at = excluded.received_at, begun = false, by_name = excluded.by_name,
      at = excluded.at, known_by = null, known_at = null
      -- What came before as it is now, its unit need not see anew.
      where proxy.at <> excluded.at and not exists (select 1 from package_entry h, c as k where h.entry_id = proxy.entry_id and h.package_id <> $3::uuid
        and k.j->>'entry' = proxy.entry_id::text and h.version_id = (k.j->'version'->>'id')::uuid))
  insert into package_entry (package_id, entry_id, version_id, position, remark, scan_id)
  select $3::uuid, (j->>'entry')::uuid, (j->'version'->>'id')::uuid, (j->>'position')::int, j->>'remark', (j->'scan'->>'id')::uuid from c`
