/**
 * Events are kept for a while, what became of their deadlines for good (docs/decisions/025). The records are written anew,
 * because SQLite takes no reference off a table that stands. Frozen once released.
 */
export const retention = `
-- Cases whose events are gone: what figures need of them beside their records.
create table past_cases (
  id text primary key,
  channel text not null,
  opened_at integer not null
) strict, without rowid;
create index past_cases_opened on past_cases (channel, opened_at);

create table kept_records (
  channel text not null,
  due_at integer not null,
  case_id text not null,
  ordinal integer not null,
  breach_at integer not null,
  waited_from integer not null,
  clock text not null check (clock in ('first', 'next', 'update', 'resolve')),
  terms text not null,
  is_overlay integer not null check (is_overlay in (0, 1)),
  target text not null,
  published integer not null check (published in (0, 1)),
  within_ms integer not null,
  counted_by text not null check (counted_by in ('business', 'calendar')),
  result text not null check (result in ('met', 'missed', 'pending', 'withdrawn', 'excluded', 'unknown')),
  is_answered integer not null check (is_answered in (0, 1)),
  response_ms integer not null,
  is_open integer not null check (is_open in (0, 1)),
  ages_from integer,
  warnings integer not null,
  body text not null,
  primary key (channel, due_at, case_id, ordinal)
) strict, without rowid;
insert into kept_records
  select channel, due_at, case_id, ordinal, breach_at, waited_from, clock, terms, is_overlay, target, published, within_ms,
    counted_by, result, is_answered, response_ms, is_open, ages_from, warnings, body
  from deadline_records;
drop table deadline_records;
alter table kept_records rename to deadline_records;
create index deadline_records_of_case on deadline_records (case_id);
create index deadline_records_open on deadline_records (channel, due_at) where is_open = 1;
create index deadline_records_sight on deadline_records (channel, breach_at) where result in ('missed', 'unknown');

insert into sqlite_stat1 (tbl, idx, stat) values
  ('past_cases', 'past_cases', '1000000 1'),
  ('past_cases', 'past_cases_opened', '1000000 200000 2'),
  ('deadline_records', 'deadline_records', '1000000 200000 2 1 1'),
  ('deadline_records', 'deadline_records_of_case', '1000000 2'),
  ('deadline_records', 'deadline_records_open', '10000 2000 2'),
  ('deadline_records', 'deadline_records_sight', '100000 20000 2');
analyze sqlite_schema;
`;
