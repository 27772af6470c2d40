package org.daybook.warehouse;

import java.nio.file.Path;

/** A file of a release that is not what was published, and in what way. */
public record FileFault(Path file, String what) {}
