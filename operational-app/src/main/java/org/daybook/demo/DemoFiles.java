package org.daybook.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written, and what the import has to be told about it: nothing but zone and currency, since columns are
 * named as fields and every row names its store and channel.
 */
public record DemoFiles(
        List<Path> files, String zone, String currency, long documents, long lines, DemoTruths truths) {}
