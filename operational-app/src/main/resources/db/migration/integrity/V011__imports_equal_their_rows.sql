create view integrity.imports_equal_rows as
select
    import_id,
    r.file_name,
    r.line_count,
    w.line_count as lines_now,
    r.document_count,
    w.document_count as documents_now,
    r.gross_amount,
    w.gross_amount as gross_now,
    r.quantity,
    w.quantity as quantity_now
from imports.run as r
full join (
    select d.import_id, count(l.line_no) as line_count, count(distinct d.document_id) as document_count,
        count(distinct d.order_id) as order_count, coalesce(sum(l.quantity), 0) as quantity,
        coalesce(sum(l.gross_amount), 0) as gross_amount, coalesce(sum(l.discount_amount), 0) as discount_amount,
        coalesce(sum(l.cost_amount), 0) as cost_amount
    from orders.sales_document as d
    left join orders.sale_line as l using (document_id)
    where d.import_id is not null
    group by d.import_id
) as w using (import_id)
where (coalesce(r.line_count, -1), coalesce(r.document_count, -1), coalesce(r.order_count, -1))
        <> (coalesce(w.line_count, 0), coalesce(w.document_count, 0), coalesce(w.order_count, 0))
   or (coalesce(r.quantity, 0), coalesce(r.gross_amount, 0), coalesce(r.discount_amount, 0), coalesce(r.cost_amount, 0))
        <> (coalesce(w.quantity, 0), coalesce(w.gross_amount, 0), coalesce(w.discount_amount, 0),
            coalesce(w.cost_amount, 0));
