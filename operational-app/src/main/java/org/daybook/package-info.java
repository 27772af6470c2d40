/** The shop platform: one package per business word, each a module. */
@NullMarked
package org.daybook;

import org.jspecify.annotations.NullMarked;
