package org.daybook.etl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void reads_what_it_wrote_and_knows_that_it_lives() {
        Owner self = Owner.thisProcess();
        assertThat(Owner.parse(self.toString())).isEqualTo(self);
        assertThat(self.isKnownDead()).isFalse();
    }

    @Test
    void does_not_take_a_reused_process_id_for_the_owner() {
        Owner self = Owner.thisProcess();
        assertThat(new Owner(self.host(), self.pid(), "2001-01-01T00:00:00Z").isKnownDead())
                .isTrue();
        assertThat(new Owner("elsewhere", self.pid(), "2001-01-01T00:00:00Z").isKnownDead())
                .isFalse();
    }
}
