package org.daybook.analytics.sql.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.api.QueryBodies.QueryVariable;
import org.daybook.analytics.sql.api.QueryBodies.RunQuery;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.text.Selection;
import org.daybook.analytics.sql.text.Variable;
import org.daybook.analytics.sql.text.Variables;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;

/** Reads what a program wants to run. */
final class QueryRequest {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 1000;

    private QueryRequest() {}

    /** @throws org.daybook.web.api.WrongFields if it cannot be run like this */
    static NewRun read(RunQuery body) {
        RequestFields fields = new RequestFields();
        String sql = fields.required("sql", body.sql()).orElse("");
        if (body.sql() != null && sql.isBlank()) {
            fields.fault("sql", "api.missing_field");
        }
        if (sql.length() > NewRun.LONGEST) {
            fields.fault("sql", "error.long", "100,000");
        }
        if (sql.indexOf('\0') >= 0 || !Selection.isWhole(sql)) {
            fields.fault("sql", "api.control");
        }
        List<Variable> variables = variables(fields, body.variables());
        fields.check();
        String text = Selection.unixLines(sql);
        return new NewRun(text, text, variables, Optional.ofNullable(body.releaseId()));
    }

    private static List<Variable> variables(RequestFields fields, @Nullable List<@Nullable QueryVariable> sent) {
        List<Variable> variables = new ArrayList<>();
        if (sent == null || sent.isEmpty()) {
            return variables;
        }
        List<QueryVariable> some = fields.some("variables", sent, Variables.MOST);
        for (int i = 0; i < some.size(); i++) {
            variables.add(variable(fields, "variables[" + i + "].", some.get(i)));
        }
        return variables;
    }

    private static Variable variable(RequestFields fields, String path, QueryVariable sent) {
        String name = fields.text(path + "name", sent.name(), LONGEST_NAME);
        String value = fields.optional(path + "value", sent.value(), LONGEST_VALUE);
        if (value.indexOf('\n') >= 0 || !Selection.isWhole(value)) {
            fields.fault(path + "value", "api.control");
        }
        Variable.Type type =
                fields.choice(path + "type", sent.type(), Variable.Type::find).orElse(Variable.Type.TEXT);
        return new Variable(name, type, value);
    }
}
