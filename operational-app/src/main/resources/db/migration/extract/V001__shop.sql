create view extract.shop as
select
    currency,
    zone,
    to_char(cut_over, 'HH24:MI') as cut_over,
    language,
    fiscal_start_month::int as fiscal_start_month,
    changed_xid::text::bigint as source_xid
from settings.shop;
