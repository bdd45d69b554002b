/**
 * Messages about several cases (docs/decisions/011). The queue is written anew, because SQLite changes no check of a table
 * that stands. Frozen.
 */
export const lists = `
-- No subject: found in the platform's own history, and nobody called for it since.
-- taken: it was handed out to be rendered anew, until stale_at at the latest; a change meanwhile takes that back.
-- channel: of what a list may cover, and of lists. form: of lists. covered_by: the key of the list that stands for it.
-- doubtful: nobody knows of one of its attempts whether it was carried out, or will be.
create table outbox_with_lists (
  key text primary key,
  brand text not null,
  destination text not null,
  case_id text,
  subject text,
  called_at integer not null,
  deadline integer not null,
  state text not null check (state in ('pending', 'sending', 'sent', 'covered', 'cancelled')),
  not_before integer not null,
  attempts integer not null,
  first_at integer,
  attempt_at integer,
  safe_after integer,
  trouble text,
  plain integer not null check (plain in (0, 1)),
  place text,
  reference text,
  sent_at integer,
  cancelled_at integer,
  shown text,
  stale_at integer,
  taken integer not null check (taken in (0, 1)),
  channel text,
  form text,
  covered_by text,
  doubtful integer not null check (doubtful in (0, 1)),
  check (state <> 'covered' or covered_by is not null)
) strict;
insert into outbox_with_lists
  select key, brand, destination, case_id, subject, called_at, deadline, state, not_before, attempts, first_at, attempt_at,
    safe_after, trouble, plain, place, reference, sent_at, cancelled_at, shown, stale_at, taken,
    case when json_extract(subject, '$.stageKind') <> 'claim lapse'
      then (select channel from cases where cases.id = outbox.case_id) end,
    null, null, attempts > 0
  from outbox;
drop table outbox;
alter table outbox_with_lists rename to outbox;
create index outbox_by_deadline on outbox (deadline, key) where state = 'pending';
create index outbox_by_wait on outbox (not_before) where state = 'pending';
create index outbox_uncertain on outbox (destination, attempt_at) where state = 'sending';
create index outbox_sent on outbox (sent_at) where state = 'sent';
create index outbox_stale on outbox (stale_at) where state = 'sent' and stale_at is not null;
create index outbox_by_case on outbox (case_id, destination) where case_id is not null;
create index outbox_to_gather on outbox (destination, channel, deadline) where state = 'pending' and channel is not null;
create index outbox_lists on outbox (destination, channel, sent_at) where form is not null;
create index outbox_covered on outbox (covered_by) where covered_by is not null;

-- member: the beginning of the delivery key of what the list covers, as the post itself carries it; of a case that it
-- shows beside those, its id. No case: the list was found in the platform's own history, and nobody called for it since.
create table list_members (
  list text not null,
  member text not null,
  case_id text,
  primary key (list, member)
) strict, without rowid;
create index list_members_by_case on list_members (case_id) where case_id is not null;
create index list_members_found on list_members (member) where case_id is null;

create index cases_due_of_channel on cases (channel, due_at) where due_at is not null;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('cases', 'cases_due_of_channel', '1000000 100000 2'),
  ('list_members', 'list_members', '1000000 20 1'),
  ('list_members', 'list_members_by_case', '1000000 3'),
  ('list_members', 'list_members_found', '1000000 1');
analyze sqlite_schema;
`;
