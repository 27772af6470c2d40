package org.daybook.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.daybook.settings.Refused;
import org.daybook.web.Forbidden;
import org.daybook.web.NotFound;
import org.daybook.web.Sentences;
import org.daybook.web.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What programs are told of what went wrong: a problem (RFC 9457) with the key of the reason. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Sentences sentences;

    ApiFailures(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ProblemDetail on(Refused refused, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, sentences.of(refused, locale));
        problem.setProperty("reason", refused.key());
        refused.facts().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(DataIntegrityViolationException refused, Locale locale) {
        LOG.warn("the database refuses a value", refused);
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "value.refused", locale);
    }

    @ExceptionHandler
    ProblemDetail on(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, "There is no " + missing.what() + ".");
    }

    @ExceptionHandler
    ProblemDetail on(Forbidden forbidden) {
        String right = forbidden.right() == null ? "" : forbidden.right().code();
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, "This takes the right " + right + ".");
        problem.setProperty("right", right);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(BadRequest wrong) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(MissingRequestHeaderException missing) {
        return problem(HttpStatus.BAD_REQUEST, "The header " + missing.getHeaderName() + " is missing.");
    }

    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable, Locale locale) {
        return Trouble.of(unreadable) == Trouble.TOO_LARGE ? tooLarge(locale) : onUnreadable();
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail onUnreadable() {
        return problem(HttpStatus.BAD_REQUEST, "The request cannot be read: send JSON as in /api/openapi.");
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail on(Exception fault, Locale locale, HttpServletResponse response) {
        return switch (Trouble.of(fault)) {
            case DATABASE_AWAY -> away(fault, locale, response);
            case TOO_LARGE -> tooLarge(locale);
            case HUNG_UP -> null;
            case FAULT -> fault(fault);
        };
    }

    private ProblemDetail away(Exception away, Locale locale, HttpServletResponse response) {
        LOG.warn("the database is away: {}", away.getMessage());
        response.setHeader("Retry-After", Trouble.RETRY_SECONDS);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "database.away", locale);
    }

    private ProblemDetail tooLarge(Locale locale) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "body.too_large", locale);
    }

    private ProblemDetail problem(HttpStatus status, String reason, Locale locale) {
        ProblemDetail problem = problem(status, sentences.of(reason, locale));
        problem.setProperty("reason", reason);
        return problem;
    }

    private static ProblemDetail fault(Exception fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} in the API", reference, fault);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
        problem.setProperty("reference", reference);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
