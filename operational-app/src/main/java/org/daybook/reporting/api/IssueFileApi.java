package org.daybook.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reports.ReportFormat;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Printed reports as files. */
@RestController
@Tag(name = "Reports")
class IssueFileApi {
    private static final List<String> FORMATS = List.of("pdf", "xlsx", "csv", "html");

    private final ReportIssues issues;

    IssueFileApi(ReportIssues issues) {
        this.issues = issues;
    }

    @GetMapping("/api/v1/report-issues/{issueId}/files/{format}")
    @Requires(Right.REPORTS_READ)
    @Operation(operationId = "getReportFile", summary = "An issue as pdf, xlsx, csv or html: the same figures in each")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(@PathVariable long issueId, @PathVariable String format, SignedIn me) {
        RequestFields fields = new RequestFields();
        fields.word("format", format, FORMATS);
        fields.check();
        IssueRow issue = issues.find(issueId, me)
                .filter(IssueRow::isMade)
                .orElseThrow(() -> new NotFound("report_issue", String.valueOf(issueId)));
        ReportFormat as = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        byte[] file = as == ReportFormat.PDF ? issues.pdf(issue) : issues.as(issue, as);
        String name = issue.fileName() + "." + format;
        return ResponseEntity.ok()
                .contentType(type(as))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    private static MediaType type(ReportFormat format) {
        return switch (format) {
            case PDF -> MediaType.APPLICATION_PDF;
            case XLSX -> MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case CSV -> MediaType.parseMediaType("text/csv;charset=UTF-8");
            case HTML -> MediaType.parseMediaType("text/html;charset=UTF-8");
        };
    }
}
