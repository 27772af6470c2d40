package org.daybook.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes a problem (RFC 9457) where no handler was reached. */
public final class Problem {

    private Problem() {}

    /** @param detail without quotes */
    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        write(response, status, detail, "");
    }

    /** @param reason its key, empty for none */
    static void write(HttpServletResponse response, int status, String detail, String reason) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        String title = HttpStatus.valueOf(status).getReasonPhrase();
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\"" + (reason.isEmpty() ? "" : ",\"reason\":\"" + reason + "\"") + "}");
    }
}
