package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What people see of what went wrong: what it was, and what they can do. */
@ControllerAdvice(annotations = Controller.class)
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Sentences sentences;

    Failures(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView on(Forbidden forbidden) {
        Right right = forbidden.right();
        return page(HttpStatus.FORBIDDEN, "forbidden").addObject("right", right == null ? "" : right.code());
    }

    @ExceptionHandler
    ModelAndView on(NotFound missing) {
        return page(HttpStatus.NOT_FOUND, "not_found").addObject("what", missing.what());
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView onUnknownAddress(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, "not_found").addObject("what", request.getRequestURI());
    }

    /** What a page did not catch beside its own form. */
    @ExceptionHandler
    ModelAndView on(Refused refused, Locale locale) {
        return page(HttpStatus.CONFLICT, "refused").addObject("sentence", sentences.of(refused, locale));
    }

    /** What no form caught before it: the constraint is in the log. */
    @ExceptionHandler
    ModelAndView on(DataIntegrityViolationException refused, Locale locale) {
        LOG.warn("the database refuses a value", refused);
        return page(HttpStatus.CONFLICT, "refused").addObject("sentence", sentences.of("value.refused", locale));
    }

    /** @throws Exception the same, if a part of the answer is sent: it breaks off, so that nobody takes it for the whole */
    @ExceptionHandler
    ModelAndView on(Exception fault, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        Trouble trouble = Trouble.of(fault);
        if (response.isCommitted() && trouble != Trouble.HUNG_UP) {
            throw fault;
        }
        return trouble == Trouble.FAULT ? fault(fault, request) : page(trouble, locale, response);
    }

    /** What is no fault of ours. */
    ModelAndView page(Trouble trouble, Locale locale, HttpServletResponse response) {
        return switch (trouble) {
            case DATABASE_AWAY -> {
                LOG.warn("the database is away");
                response.setHeader("Retry-After", Trouble.RETRY_SECONDS);
                yield page(HttpStatus.SERVICE_UNAVAILABLE, "away");
            }
            case TOO_LARGE ->
                page(HttpStatus.CONTENT_TOO_LARGE, "refused")
                        .addObject("sentence", sentences.of("form.too_large", locale));
            case GARBLED ->
                page(HttpStatus.BAD_REQUEST, "refused").addObject("sentence", sentences.of("request.garbled", locale));
            // Nobody is there to read it.
            case HUNG_UP -> new ModelAndView();
            case FAULT -> throw new IllegalArgumentException(trouble.name());
        };
    }

    private static ModelAndView fault(Exception fault, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {}", reference, request.getRequestURI(), fault);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "fault").addObject("reference", reference);
    }

    private static ModelAndView page(HttpStatus status, String kind) {
        ModelAndView page = new ModelAndView("layout/failure");
        page.setStatus(status);
        return page.addObject("kind", kind);
    }
}
