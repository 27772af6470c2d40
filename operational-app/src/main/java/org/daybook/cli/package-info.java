/** The command line: reads options, calls the modules, prints; owns no rule of the business. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
