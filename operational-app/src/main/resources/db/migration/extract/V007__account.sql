create view extract.account as
select
    a.account_id,
    a.number,
    case s.language when 'zh-CN' then a.name_zh_cn when 'zh-TW' then a.name_zh_tw else a.name_en end as name,
    a.name_en,
    a.name_zh_cn,
    a.name_zh_tw,
    a.class,
    a.natural_side,
    a.statement_line,
    greatest(a.changed_xid, s.changed_xid)::text::bigint as source_xid
from ledger.account as a
cross join settings.shop as s;
