-- The journal is read newest first, and by period.
create index entry_day on ledger.entry (business_day, entry_id);
create index entry_event_kind on ledger.entry (event_kind);
