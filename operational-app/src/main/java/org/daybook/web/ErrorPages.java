package org.daybook.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.daybook.web.api.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong before any page was reached. */
@Controller
class ErrorPages implements ErrorController {
    private final Failures failures;

    ErrorPages(Failures failures) {
        this.failures = failures;
    }

    /** Programs get a problem, people a page. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (String.valueOf(address).startsWith("/api/")) {
            Problem.write(response, response.getStatus());
            return new ModelAndView();
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Trouble trouble = failure instanceof Throwable thrown ? Trouble.of(thrown) : Trouble.FAULT;
        return trouble == Trouble.FAULT ? page(request) : failures.page(trouble, locale, response);
    }

    private static ModelAndView page(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean isForbidden = Integer.valueOf(403).equals(status);
        boolean isMissing = Integer.valueOf(404).equals(status);
        return new ModelAndView("layout/failure")
                .addObject("kind", isForbidden ? "forbidden" : isMissing ? "not_found" : "fault")
                .addObject("right", "")
                .addObject("reference", String.valueOf(status))
                .addObject("what", String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }
}
