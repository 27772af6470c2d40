/**
 * The packed program, run as a person would run it, from the sales file to the printed page, and what it does when it
 * is killed, lied to or robbed of its disk.
 */
@NullMarked
package org.daybook.pipeline;

import org.jspecify.annotations.NullMarked;
