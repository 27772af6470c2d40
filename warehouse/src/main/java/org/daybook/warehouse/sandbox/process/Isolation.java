package org.daybook.warehouse.sandbox.process;

/** How far the operating system shuts the worker in, from the strongest to the weakest; the rest always applies. */
public enum Isolation {
    /** Own file system with nothing but read-only warehouse files, no network, no other process, another user. */
    NAMESPACE_OTHER_USER,
    /** The same under our own user without any privilege. */
    NAMESPACE,
    /** Another user who may read the files and write nothing. */
    OTHER_USER,
    /** A process without credentials; published files are sealed against writing. */
    PROCESS
}
