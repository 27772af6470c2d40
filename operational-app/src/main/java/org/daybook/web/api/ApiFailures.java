package org.daybook.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.settings.Refused;
import org.daybook.web.Forbidden;
import org.daybook.web.NotFound;
import org.daybook.web.Sentences;
import org.daybook.web.Trouble;
import org.daybook.web.api.WrongFields.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What programs are told of what went wrong: a problem (RFC 9457) with the key of the reason. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiFailures {
    /** What is wrong with one field: its name, the key of the sentence, and the sentence. */
    record FieldProblem(String field, String reason, String detail) {}

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
    ProblemDetail on(NotFound missing, Locale locale) {
        String key = missing.kind().isEmpty() ? "api.no.thing" : "api.no." + missing.kind();
        return problem(HttpStatus.NOT_FOUND, sentences.of(key, locale, missing.what()));
    }

    @ExceptionHandler
    ProblemDetail on(Forbidden forbidden, Locale locale) {
        String right = forbidden.right() == null ? "" : forbidden.right().code();
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, sentences.of("api.right", locale, right));
        problem.setProperty("right", right);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(WrongFields wrong, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, wrong.faults(), locale);
    }

    @ExceptionHandler
    ProblemDetail on(MissingRequestHeaderException missing, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, sentences.of("api.header", locale, missing.getHeaderName()));
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException unreadable, Locale locale) {
        List<Object> value = List.of(Sentences.echo(String.valueOf(unreadable.getValue())));
        Fault fault = new Fault(unreadable.getName(), "api.unreadable_field", value);
        return problem(HttpStatus.BAD_REQUEST, List.of(fault), locale);
    }

    @ExceptionHandler
    ProblemDetail on(HttpMediaTypeNotSupportedException type, Locale locale) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, sentences.of("api.reads_json", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException type, Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.NOT_ACCEPTABLE, sentences.of("api.writes_json", locale)));
    }

    /** Names the field, if it can be told. */
    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable, Locale locale) {
        if (Trouble.of(unreadable) == Trouble.TOO_LARGE) {
            return tooLarge(locale);
        }
        if (unreadable.getCause() instanceof DatabindException cause
                && !cause.getPath().isEmpty()) {
            String key = cause instanceof UnrecognizedPropertyException ? "api.no_field" : "api.unreadable_value";
            Fault fault = new Fault(path(cause.getPath()), key, List.of());
            return problem(HttpStatus.BAD_REQUEST, List.of(fault), locale);
        }
        return problem(HttpStatus.BAD_REQUEST, sentences.of("api.unreadable", locale));
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail on(Exception fault, Locale locale, HttpServletResponse response) {
        return switch (Trouble.of(fault)) {
            case DATABASE_AWAY -> away(fault, locale, response);
            case TOO_LARGE -> tooLarge(locale);
            case GARBLED -> problem(HttpStatus.BAD_REQUEST, "request.garbled", locale);
            case HUNG_UP -> null;
            case FAULT -> fault(fault, locale);
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

    private ProblemDetail fault(Exception fault, Locale locale) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} in the API", reference, fault);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, sentences.of("api.fault", locale, reference));
        problem.setProperty("reference", reference);
        return problem;
    }

    private static String path(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path) {
            String name = step.getPropertyName();
            text.append(name == null ? "[" + step.getIndex() + "]" : (text.isEmpty() ? "" : ".") + name);
        }
        return text.toString();
    }

    private ProblemDetail problem(HttpStatus status, List<Fault> faults, Locale locale) {
        List<FieldProblem> fields = faults.stream()
                .map(fault -> new FieldProblem(fault.field(), fault.key(), said(fault, locale)))
                .toList();
        String detail = fields.stream().map(FieldProblem::detail).collect(Collectors.joining(" "));
        ProblemDetail problem = problem(status, detail);
        problem.setProperty("fields", fields);
        return problem;
    }

    private String said(Fault fault, Locale locale) {
        return sentences.asWritten(
                fault.key(),
                locale,
                Stream.concat(Stream.of(fault.field()), fault.details().stream().map(String::valueOf))
                        .toArray());
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
