package org.daybook.etl.run;

/** One step of the load; run again from its start after a failure, so it discards what an earlier attempt left. */
@FunctionalInterface
public interface LoadStep {

    /** Does the work and says in a few words, in the user's language, what came of it. */
    String run(LoadRun run) throws Exception;
}
