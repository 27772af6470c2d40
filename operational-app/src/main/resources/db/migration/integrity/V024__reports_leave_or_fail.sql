-- Each schedule, period and reader: one mail that left, one on its way, or one failure that everybody sees.
create view integrity.reports_leave_or_fail as
select s.name as schedule, f.period, d.reader, d.state
from reporting.delivery as d
join reporting.fire as f using (fire_id)
join reporting.schedule as s using (schedule_id)
where d.state = 'expected' and f.ended_at is not null
    or d.state in ('failed', 'bounced') and d.reason = '' and d.reply = ''
    or d.state = 'accepted' and not exists (
        select from reporting.attempt as a where a.delivery_id = d.delivery_id and a.outcome = 'accepted');
