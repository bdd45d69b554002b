/** Recorded keys are looked up by their case: a flat channel has those of years in one conversation. Frozen. */
export const alertKeysByCase = `
create index alert_keys_by_case on alert_keys (case_id);
insert into sqlite_stat1 (tbl, idx, stat) values ('alert_keys', 'alert_keys_by_case', '1000000 4');
analyze sqlite_schema;
`;
