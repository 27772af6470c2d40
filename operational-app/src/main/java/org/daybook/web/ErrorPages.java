package org.daybook.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong before any page was reached. */
@Controller
class ErrorPages implements ErrorController {
    private static final int BUSY = 503;
    private static final Map<Integer, String> KINDS =
            Map.of(400, "refused", 403, "forbidden", 404, "not_found", BUSY, "busy");

    private final Failures failures;
    private final Sentences sentences;

    ErrorPages(Failures failures, Sentences sentences) {
        this.failures = failures;
        this.sentences = sentences;
    }

    /** Programs get a problem, people a page. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            // Nothing is added to what breaks off.
            return ResponseEntity.internalServerError().build();
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return problem(response.getStatus(), path, locale);
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Trouble trouble = failure instanceof Throwable thrown ? Trouble.of(thrown) : Trouble.FAULT;
        return trouble == Trouble.FAULT ? page(request, locale) : failures.page(trouble, locale, response);
    }

    private ModelAndView page(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return new ModelAndView("layout/failure")
                .addObject("kind", status instanceof Integer code ? KINDS.getOrDefault(code, "fault") : "fault")
                .addObject("right", "")
                .addObject("sentence", sentences.of("request.garbled", locale))
                .addObject("reference", String.valueOf(status))
                .addObject("what", String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }

    /** Programs read no pages. */
    private ResponseEntity<ProblemDetail> problem(int status, String path, Locale locale) {
        String key = status < 500 ? "api.no.use" : status == BUSY ? "api.busy" : "api.failed";
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(status), sentences.of(key, locale, path)));
    }
}
