package org.daybook.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A form that was sent when the session had ended: what was typed is kept until its user is back. */
record KeptForm(String path, List<Field> fields) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_FIELDS = 20_000;
    private static final Pattern SECRET = Pattern.compile("password|secret|totp", Pattern.CASE_INSENSITIVE);

    /** A value as it was sent. */
    record Field(String name, String value) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    KeptForm {
        fields = List.copyOf(fields);
    }

    /** Passwords and the like are not kept. */
    static KeptForm of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !SECRET.matcher(name).find()) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new KeptForm(path, fields.subList(0, Math.min(fields.size(), MOST_FIELDS)));
    }
}
