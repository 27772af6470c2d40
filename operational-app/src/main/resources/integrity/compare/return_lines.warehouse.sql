select
    business_day,
    store_id,
    order_id,
    count(*) as lines,
    sum(quantity) as quantity,
    sum(return_amount) as return_amount,
    sum(tax_amount) as tax_amount
from core.fct_return_line
where (return_no, line_no) in (
    select (document_no, line_no) from core.fct_sale_line where document_kind = 'return' and source_xid < ?)
group by business_day, store_id, order_id
