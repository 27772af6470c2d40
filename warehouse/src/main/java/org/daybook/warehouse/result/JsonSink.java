package org.daybook.warehouse.result;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON: an array with one object a line; numbers stand as they are, so that decimals keep their scale. */
public final class JsonSink implements ResultSink {
    private final JsonGenerator json;
    private List<Column> columns = List.of();
    private List<String> names = List.of();
    private boolean isFirst = true;

    public JsonSink(OutputStream out) throws IOException {
        json = new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
    }

    @Override
    public void header(List<Column> header) throws IOException {
        columns = header;
        names = UniqueNames.of(header);
        json.writeRaw("[");
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        json.writeRaw(isFirst ? "\n" : ",\n");
        isFirst = false;
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeFieldName(names.get(i));
            value(columns.get(i), values[i]);
        }
        json.writeEndObject();
        return true;
    }

    @Override
    public void end() throws IOException {
        json.writeRaw(isFirst ? "]\n" : "\n]\n");
        json.flush();
    }

    private void value(Column column, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (column.isExactNumber() || column.isBoolean() || column.isJson()) {
            json.writeRawValue(value);
        } else if (column.isNumber() && Double.isFinite(Double.parseDouble(value))) {
            json.writeRawValue(value);
        } else {
            json.writeString(value);
        }
    }
}
