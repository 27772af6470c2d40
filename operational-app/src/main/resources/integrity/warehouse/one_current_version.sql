-- Of every member of a dimension exactly one version is current.
select 'dim_product' as dimension, product_id as id, count(*) filter (where is_current) as current_versions
from core.dim_product
group by product_id
having count(*) filter (where is_current) <> 1
union all
select 'dim_customer', customer_id, count(*) filter (where is_current)
from core.dim_customer
group by customer_id
having count(*) filter (where is_current) <> 1
union all
select 'dim_location', location_id, count(*) filter (where is_current)
from core.dim_location
group by location_id
having count(*) filter (where is_current) <> 1
