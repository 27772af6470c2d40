create view extract.category as
select
    category_id,
    path,
    name,
    name_en,
    name_zh_cn,
    name_zh_tw,
    changed_xid::text::bigint as source_xid
from catalog.category;
