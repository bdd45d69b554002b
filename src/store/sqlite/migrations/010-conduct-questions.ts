/** Which messages people were asked about, for their words. Frozen once released. */
export const conductQuestions = `
-- answer: what people said; act: what was done about it. Once that is taken back, the question is open again.
create table conduct_questions (
  question text primary key,
  brand text not null,
  platform text not null,
  account text not null,
  message text not null,
  channel text not null,
  author text not null,
  asked_at integer not null,
  answer text check (answer in ('fine', 'excluded', 'noted')),
  act text
) strict, without rowid;
create index conduct_questions_by_message on conduct_questions (brand, platform, account, message);
create index conduct_questions_by_author on conduct_questions (brand, author, asked_at);
create index conduct_questions_of_channel on conduct_questions (channel, asked_at);
create index conduct_questions_by_act on conduct_questions (act) where act is not null;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('conduct_questions', 'conduct_questions', '100000 1'),
  ('conduct_questions', 'conduct_questions_by_message', '100000 100000 100000 100000 1'),
  ('conduct_questions', 'conduct_questions_by_author', '100000 100000 10 2'),
  ('conduct_questions', 'conduct_questions_of_channel', '100000 50000 2'),
  ('conduct_questions', 'conduct_questions_by_act', '100000 1');
analyze sqlite_schema;
`;
