import type { ClientBase } from 'pg'

/**
 * Lets lapor_app add and work jobs. The job library protects its tables by row security without a policy, so that only
 * their owner sees rows; here the application is let in, and nobody else. May run again at any time.
 */
export async function prepareJobTables(client: ClientBase): Promise<void> {
  await client.query('begin; set local role lapor_owner')
  await client.query(`
    grant usage on schema graphile_worker to lapor_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to lapor_app;
    grant usage, select on all sequences in schema graphile_worker to lapor_app;
    revoke insert, update, delete on graphile_worker.migrations from lapor_app;
    do $$
    declare guarded record;
    begin
      for guarded in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'application')
      loop
        execute format('create policy application on %s to lapor_app using (true) with check (true)', guarded.name);
      end loop;
    end $$`)
  await client.query('commit')
}
