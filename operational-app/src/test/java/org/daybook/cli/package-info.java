@NullMarked
package org.daybook.cli;

import org.jspecify.annotations.NullMarked;
