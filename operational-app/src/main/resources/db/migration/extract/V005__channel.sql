create view extract.channel as
select
    channel_id,
    code,
    name,
    name_en,
    name_zh_cn,
    name_zh_tw,
    kind,
    changed_xid::text::bigint as source_xid
from settings.channel;
