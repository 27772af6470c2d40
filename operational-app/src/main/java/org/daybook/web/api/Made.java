package org.daybook.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** The number of the document that was made. */
@Schema(description = "The document that was made")
public record Made(
        @Schema(description = "By which people and lists know it", example = "1001")
        String number) {}
