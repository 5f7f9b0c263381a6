-- What became of each report of one act over many, for the officer who did it: a reload shows it again and does nothing again.
-- Numbers and reasons only; the sweep of forms removes what is older than a week.
create table bulk_results (
  id            bigint generated always as identity primary key,
  officer_id    bigint not null references officers (id),
  token_digest  bytea not null unique,
  act           text not null,
  label         text,                                    -- of the acts on labels
  outcomes      jsonb not null,
  done_at       timestamptz not null
);
create index bulk_results_by_age on bulk_results (done_at);
