package org.daybook.warehouse.sandbox.process;

import java.nio.file.Path;
import java.util.List;

/** One way to start the worker, and where it will see the warehouse. */
public record Launch(Isolation isolation, List<String> command, Path warehouse) {}
