create view extract.campaign as
select
    campaign_id,
    code,
    name,
    name_en,
    name_zh_cn,
    name_zh_tw,
    kind,
    from_day,
    to_day,
    budget_amount,
    funded_by,
    has_holdout,
    changed_xid::text::bigint as source_xid
from promotions.campaign;
