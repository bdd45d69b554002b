/** What became of each deadline, so that no week has to be folded anew to be counted. Frozen once released. */
export const figures = `
-- figures_at: from then on the records kept of a case may not be what its events say; null: they stay so until it changes.
-- Of what was stored before, nothing has been judged yet.
alter table cases add column figures_at integer default 0;
create index cases_figures on cases (figures_at) where figures_at is not null;

-- ordinal: the how manieth of its case. ages_from: of a wait that is open, the instant whose terms its times are counted by;
-- of no other. body: all of the record, as JSON: a row of so many columns takes several times as long to read.
create table deadline_records (
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
  primary key (channel, due_at, case_id, ordinal),
  foreign key (case_id) references cases (id) on delete cascade
) strict, without rowid;
create index deadline_records_of_case on deadline_records (case_id);
create index deadline_records_open on deadline_records (channel, due_at) where is_open = 1;
-- What a change of what we know of our own blindness may change.
create index deadline_records_sight on deadline_records (channel, breach_at) where result in ('missed', 'unknown');

-- Which terms the records of a channel were judged by, and from when on: as JSON.
create table figures_terms (
  channel text primary key,
  timeline text not null
) strict, without rowid;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('cases', 'cases_figures', '1000 2'),
  ('deadline_records', 'deadline_records', '1000000 200000 2 1 1'),
  ('deadline_records', 'deadline_records_of_case', '1000000 2'),
  ('deadline_records', 'deadline_records_open', '10000 2000 2'),
  ('deadline_records', 'deadline_records_sight', '100000 20000 2');
analyze sqlite_schema;
`;
