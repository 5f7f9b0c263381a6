-- Kemendagri oversees the regional governments. A region code does not tell them: state-owned companies, universities and the
-- regional offices of ministries stand in a region too. Whatever writes the tree writes this with it (src/core/agencies/store.ts).

alter table agencies add column is_regional boolean not null default false;
comment on column agencies.is_regional is 'A province, regency or city, or below one.';

update agencies a set is_regional = true
where exists (select from agencies above where above.type in ('province', 'regency', 'city') and above.path @> a.path);

create or replace function report_around(report bigint) returns json language plpgsql volatile as $$
begin
  return (
    select json_build_object(
      'reporterAccountId', (select rr.account_id from vault.report_reporters rr where rr.report_id = r.id),
      'parts', (
        select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code, 'is_regional', g.is_regional,
          'part', a.part, 'settled', a.settled) order by a.id)
        from report_assignments a join agencies g on g.id = a.agency_id
        where a.report_id = r.id and a.ended_at is null and a.part <> 'lead'),
      'places', (
        select json_agg(json_build_object('id', g.id, 'path', g.path::text, 'region_code', g.region_code, 'is_regional', g.is_regional,
          'zone', g.time_zone))
        from agencies g
        where g.id = any(r.chain || array[r.verifier_agency_id, r.lead_agency_id, r.addressed_agency_id, r.objection_agency_id]
          || array(select c.agency_id from report_clocks c where c.report_id = r.id)
          || (select above.parent_id from agencies above where above.id = r.lead_agency_id))),
      'clocks', (
        select json_agg(json_build_object('kind', c.kind, 'agencyId', c.agency_id, 'policyId', c.policy_id,
          'startedAt', c.started_at, 'limitValue', c.limit_value, 'limitUnit', c.limit_unit, 'nearPercent', c.near_percent,
          'pauses', c.pauses, 'stoppedAt', c.stopped_at, 'dueAt', c.due_at, 'nearAt', c.near_at,
          'isProvisional', c.is_provisional, 'calendarVersion', c.calendar_version) order by c.id)
        from report_clocks c where c.report_id = r.id),
      'merged', (select count(*) from reports d where d.merged_into_id = r.id))
    from reports r where r.id = report);
end $$;
