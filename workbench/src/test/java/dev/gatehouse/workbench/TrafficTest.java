package dev.gatehouse.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.FeedState;
import dev.gatehouse.workbench.traffic.Share;
import dev.gatehouse.workbench.traffic.Traffic;
import dev.gatehouse.workbench.traffic.TrafficQuery;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class TrafficTest {
    private static final Instant NOON = Scene.NOON;

    @TempDir
    Path folder;

    private final Scene.HandClock clock = new Scene.HandClock(NOON.plusSeconds(60));
    private Workspace workspace;
    private MemoryBackend.Gateway gateway;
    private Traffic traffic;

    @BeforeEach
    void openWorkspace() {
        gateway = MemoryBackend.gateway("edge");
        workspace = Workspaces.open(folder, Scene.options(clock));
        workspace.backends().register(Scene.backend("edge"));
        traffic = workspace.traffic();
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    private static TrafficQuery hour() {
        return TrafficQuery.between(NOON, NOON.plusSeconds(3600));
    }

    @Test
    void fetchTakesEachEventOnceAndResumesAfterReopening() {
        // Given
        gateway.happened(Scene.event(1, NOON, VerdictWord.ALLOWED));
        traffic.fetch();
        workspace.close();
        workspace = Workspaces.open(folder, Scene.options(clock));
        gateway.happened(Scene.event(2, NOON.plusSeconds(1), VerdictWord.BLOCKED));
        // When
        int came = workspace.traffic().fetch();
        // Then
        assertThat(came).isEqualTo(1);
        var page = workspace.traffic().page(hour());
        assertThat(page.rows()).extracting(row -> row.event().sequence()).containsExactly(2L, 1L);
        assertThat(page.rows().getFirst().event()).isEqualTo(Scene.event(2, NOON.plusSeconds(1), VerdictWord.BLOCKED));
    }

    @Test
    void aLogThatBeganAnewIsReadFromItsStart() {
        // Given
        gateway.happened(Scene.event(1, NOON, VerdictWord.ALLOWED));
        gateway.happened(Scene.event(2, NOON, VerdictWord.ALLOWED));
        traffic.fetch();
        gateway.beginLogAnew("log-2");
        gateway.happened(Scene.event(1, NOON.plusSeconds(9), VerdictWord.MASKED));
        // When
        int came = traffic.fetch();
        // Then
        assertThat(came).isEqualTo(1);
        assertThat(traffic.page(hour()).matching()).isEqualTo(3);
    }

    @Test
    void eventsThatTheGatewayDroppedAreCounted() {
        // Given
        for (int i = 1; i <= 5; i++) {
            gateway.happened(Scene.event(i, NOON, VerdictWord.ALLOWED));
        }
        gateway.forgetBefore(4);
        // When
        traffic.fetch();
        // Then
        assertThat(traffic.feeds()).singleElement().isEqualTo(new FeedState.Live("edge", 5, 3, clock.instant()));
    }

    @Test
    void pagesCanBeFilteredAndTurned() {
        // Given
        for (int i = 1; i <= 9; i++) {
            VerdictWord verdict = i % 3 == 0 ? VerdictWord.BLOCKED : VerdictWord.ALLOWED;
            gateway.happened(Scene.event(i, NOON.plusSeconds(i), verdict, i < 5 ? "key-a" : "key_b", "demo-tiny"));
        }
        traffic.fetch();
        // When, Then
        assertThat(sequences(hour().withVerdicts(Set.of(VerdictWord.BLOCKED)))).containsExactly(9L, 6L, 3L);
        assertThat(sequences(hour().withKey("key-a"))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(sequences(hour().withText("KEY_"))).containsExactly(9L, 8L, 7L, 6L, 5L);
        assertThat(sequences(hour().withText("100% '; drop table event; --"))).isEmpty();
        var first = traffic.page(hour().limitedTo(4));
        assertThat(first.matching()).isEqualTo(9);
        assertThat(sequences(hour().limitedTo(4).before(first.rows().getLast().number())))
                .containsExactly(5L, 4L, 3L, 2L);
        assertThat(traffic.find("req-7").orElseThrow().event().sequence()).isEqualTo(7);
    }

    private List<Long> sequences(TrafficQuery query) {
        return traffic.page(query).rows().stream()
                .map(row -> row.event().sequence())
                .toList();
    }

    @Test
    void sumsFollowTheEvents() {
        // Given
        gateway.happened(Scene.event(1, NOON, VerdictWord.ALLOWED, "key-a", "small"));
        gateway.happened(Scene.event(2, NOON.plusSeconds(3), VerdictWord.BLOCKED, "key-a", "large"));
        gateway.happened(Scene.event(3, NOON.plusSeconds(25), VerdictWord.ALLOWED, "key-b", "large"));
        traffic.fetch();
        gateway.happened(Scene.event(4, NOON.plusSeconds(26), VerdictWord.ALLOWED, "key-b", "large"));
        // When
        traffic.fetch();
        // Then
        List<Bucket> buckets = traffic.buckets(Bucket.Step.TEN_SECONDS, NOON, NOON.plusSeconds(40));
        assertThat(buckets).extracting(each -> each.totals().allRequests()).containsExactly(2L, 0L, 2L, 0L);
        assertThat(buckets.getFirst().totals().requests(VerdictWord.BLOCKED)).isEqualTo(1);
        assertThat(traffic.today().allRequests()).isEqualTo(4);
        assertThat(traffic.today().costUsdMicros()).isEqualTo(1200);
        assertThat(traffic.today().inputTokens()).isEqualTo(40);
        assertThat(traffic.byKey(NOON, NOON.plusSeconds(1)))
                .extracting(Share::label, each -> each.totals().allRequests())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ghk_d_key-a", 2L),
                        org.assertj.core.groups.Tuple.tuple("ghk_d_key-b", 2L));
        assertThat(traffic.byModel(NOON, NOON.plusSeconds(1)).getFirst().id()).isEqualTo("large");
    }

    @Test
    void aFollowerTellsListenersAndRecoversFromALostBackend() throws InterruptedException {
        // Given
        var arrived = new CountDownLatch(1);
        var broken = new CountDownLatch(1);
        var recovered = new CountDownLatch(2);
        Subscription rows = traffic.listen(each -> {
            arrived.countDown();
            each.forEach(TrafficRow::number);
            recovered.countDown();
        });
        Subscription feeds = traffic.listenToFeeds(states -> {
            if (states.getFirst() instanceof FeedState.Broken) {
                broken.countDown();
            }
        });
        // When
        try (Subscription follower = traffic.follow()) {
            gateway.happened(Scene.event(1, NOON, VerdictWord.ALLOWED));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            gateway.unreachable("backend.refused-connection");
            gateway.happened(Scene.event(2, NOON, VerdictWord.ALLOWED));
            assertThat(broken.await(10, TimeUnit.SECONDS) || recovered.getCount() == 0)
                    .isTrue();
            gateway.reachable();
            // Then
            assertThat(recovered.await(10, TimeUnit.SECONDS)).isTrue();
        }
        rows.close();
        feeds.close();
        assertThat(traffic.page(hour()).matching()).isEqualTo(2);
    }

    @Test
    void thousandsOfEventsComeInWithinSeconds() {
        // Given
        for (int i = 1; i <= 12_000; i++) {
            gateway.happened(Scene.event(i, NOON.plusMillis(i), VerdictWord.ALLOWED));
        }
        long begin = System.nanoTime();
        // When
        int came = traffic.fetch();
        // Then
        assertThat(came).isEqualTo(12_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        assertThat(traffic.totals(NOON, NOON.plusSeconds(60)).allRequests()).isEqualTo(12_000);
    }
}
