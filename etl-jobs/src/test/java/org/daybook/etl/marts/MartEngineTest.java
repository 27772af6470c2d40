package org.daybook.etl.marts;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.etl.run.Cluster;
import org.daybook.etl.run.SparkStart;
import org.junit.jupiter.api.Test;

class MartEngineTest {

    @Test
    void isDuckDbOnOneMachineAndSparkOnACluster() {
        Cluster cluster = new Cluster("spark://master:7077", "driver");
        assertThat(MartEngine.of(null, new SparkStart(null))).isInstanceOf(DuckDbMarts.class);
        assertThat(MartEngine.of(cluster, new SparkStart(cluster))).isInstanceOf(SparkMarts.class);
    }
}
