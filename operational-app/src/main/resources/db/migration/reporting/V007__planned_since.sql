-- The clock may jump ahead and back. What is planned into a future that has not come is then set back to now; what was
-- before the schedule was made, changed or resumed never becomes its run.
alter table reporting.schedule add planned_since timestamptz;
update reporting.schedule set planned_since = planned_through;
alter table reporting.schedule alter planned_since set not null;
