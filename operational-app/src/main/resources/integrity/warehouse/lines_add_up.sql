-- On every line net is gross less discount less what was given back.
select document_no, line_no, gross_amount, discount_amount, return_amount, net_amount
from core.fct_sale_line
where net_amount <> gross_amount - discount_amount - return_amount
