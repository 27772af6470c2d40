-- A headline figure is what the books say, per business day, store and channel.
select metric_id, business_day, store_id, channel_id, metric_value, account_value, difference
from marts.metric_ties
where difference <> 0
