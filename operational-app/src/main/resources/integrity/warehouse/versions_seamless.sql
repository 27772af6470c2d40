-- Versions follow each other without gap or overlap.
with version as (
    select 'dim_product' as dimension, product_id as id, valid_from, valid_to from core.dim_product
    union all
    select 'dim_customer', customer_id, valid_from, valid_to from core.dim_customer
    union all
    select 'dim_location', location_id, valid_from, valid_to from core.dim_location
),
followed as (
    select dimension, id, valid_from, valid_to,
        lead(valid_from) over (partition by dimension, id order by valid_from) as next_from
    from version
)
select dimension, id, valid_from, valid_to, next_from
from followed
where next_from is not null and next_from <> valid_to
