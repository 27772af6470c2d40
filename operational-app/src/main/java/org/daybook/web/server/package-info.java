/** How the server meets its clients, before anything of the shop is reached. */
@org.jspecify.annotations.NullMarked
package org.daybook.web.server;
